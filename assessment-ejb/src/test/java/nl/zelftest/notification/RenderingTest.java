package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderingTest {

  /** These speak of a person's account, not of an organisation or a municipality. */
  private static final Set<MailKind> OF_AN_ACCOUNT =
      EnumSet.of(
          MailKind.PASSWORD_FORGOTTEN,
          MailKind.PASSWORD_CHANGED,
          MailKind.IDENTITY_LINKED,
          MailKind.NEW_BROWSER,
          MailKind.SECOND_FACTOR_SET_UP,
          MailKind.SECOND_FACTOR_OFF,
          MailKind.EMAIL_CHANGE_OLD,
          MailKind.EMAIL_CHANGE_NEW,
          MailKind.EMAIL_CHANGED,
          MailKind.PASSKEY_ADDED,
          MailKind.PASSKEY_REMOVED);

  private static final URI PORTAL = URI.create("https://zelftest.example/portaal");
  private static final Addressee DUTCH = new Addressee("a@gemeente.example", "Sanne Proef", "nl");
  private static final Addressee ENGLISH = new Addressee("a@gemeente.example", "Sanne Proef", "en");

  @Test
  void tellsWhoseTestItIsAboutAndWhereToGo() {
    Rendering mail = Rendering.of(DUTCH, commented("Zwolle"), PORTAL);

    assertThat(mail.subject()).isEqualTo("Zwolle: nieuwe reactie bij vraag LB1");
    assertThat(mail.text())
        .startsWith("Beste Sanne Proef,\n\nBij vraag LB1 van Ronde 2026 voor Zwolle")
        .contains("\nhttps://zelftest.example/portaal/gesprek/1#LB1\n")
        .endsWith("U kunt er niet op antwoorden.\n");
    assertThat(mail.html())
        .contains("<html lang=\"nl\">")
        .contains("<a href=\"https://zelftest.example/portaal/gesprek/1#LB1\">Lees de reactie</a>");
    assertThat(mail.link()).contains("https://zelftest.example/portaal/gesprek/1#LB1");
  }

  @Test
  void speaksTheReadersLanguage() {
    Rendering mail = Rendering.of(ENGLISH, commented("Zwolle"), PORTAL);

    assertThat(mail.subject()).isEqualTo("Zwolle: new comment on question LB1");
    assertThat(mail.html()).contains("<html lang=\"en\">").contains("Dear Sanne Proef,");
  }

  @Test
  void staysDutchOnAnEnglishServer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      ResourceBundle.clearCache();

      assertThat(Rendering.of(DUTCH, commented("Zwolle"), PORTAL).text()).startsWith("Beste");
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void takesAnotherLanguageForDutch() {
    Addressee frisian = new Addressee("a@gemeente.example", "", "fy");

    assertThat(Rendering.of(frisian, commented("Zwolle"), PORTAL).text()).startsWith("Geachte");
  }

  @Test
  void takesNoMarkupFromPeople() {
    Rendering mail =
        Rendering.of(
            new Addressee("a@gemeente.example", "<b>Sanne</b>", "nl"),
            commented("<script>alert('x')</script>&\""),
            PORTAL);

    assertThat(mail.html())
        .doesNotContain("<script")
        .doesNotContain("<b>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
  }

  @Test
  void aBraceInANameIsNoArgument() {
    assertThat(Rendering.of(DUTCH, commented("{2} '{0}'"), PORTAL).subject())
        .startsWith("{2} '{0}': ");
  }

  @Test
  void writesDaysOut() {
    Message overdue =
        new Message(
            MailKind.ACTION_OVERDUE, "/gesprek/1", List.of("Zwolle", "Ronde 2026", "2026-11-23"));

    assertThat(Rendering.of(DUTCH, overdue, PORTAL).text()).contains("op 23 november 2026.");
    assertThat(Rendering.of(ENGLISH, overdue, PORTAL).text()).contains("on 23 November 2026.");
  }

  @Test
  void aCodeComesWithoutALink() {
    Rendering mail =
        Rendering.of(
            DUTCH,
            new Message(MailKind.GUEST_CODE, "/gast", List.of("Zwolle", "Ronde 2026", "012345")),
            PORTAL);

    assertThat(mail.text()).contains("is: 012345\n").doesNotContain("http");
    assertThat(mail.html()).doesNotContain("href").doesNotContain("http");
    assertThat(mail.subject()).doesNotContain("012345");
    assertThat(mail.link()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsWholeInBothLanguages(MailKind kind) {
    Message message = new Message(kind, "/pagina", List.of("Zwolle", "Ronde 2026", "2026-11-23"));

    for (Addressee reader : List.of(DUTCH, ENGLISH)) {
      Rendering mail = Rendering.of(reader, message, PORTAL);
      assertThat(mail.subject()).doesNotContain("{").isNotBlank();
      assertThat(mail.text()).contains("Zwolle").doesNotContain("{").doesNotContain("''");
      if (!OF_AN_ACCOUNT.contains(kind)) {
        assertThat(mail.subject()).contains("Zwolle");
        assertThat(mail.text()).contains("Ronde 2026");
      }
      assertThat(mail.link().isPresent()).isEqualTo(kind != MailKind.GUEST_CODE);
    }
  }

  private static Message commented(String municipality) {
    return new Message(
        MailKind.COMMENTED, "/gesprek/1#LB1", List.of(municipality, "Ronde 2026", "LB1"));
  }
}
