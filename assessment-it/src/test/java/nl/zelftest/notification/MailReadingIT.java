package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import nl.zelftest.it.Accessibility;
import nl.zelftest.it.Browsers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mail as a reader's browser shows it: no page, but as accessible as one. */
@ExtendWith(Browsers.class)
class MailReadingIT {
  private static final int NARROW = 320;
  private static final int HEIGHT = 640;
  private static final URI PORTAL = URI.create("https://zelftest.example/portaal");

  /** As long as the address of a personal link. */
  private static final String PATH = "/uitnodiging/" + "a1B2c3D4".repeat(12);

  @ParameterizedTest
  @EnumSource
  void isAccessibleInBothLanguagesAndFitsASmallScreen(MailKind kind, Page page) {
    page.setViewportSize(NARROW, HEIGHT);
    Message message = new Message(kind, PATH, List.of("Zwolle", "Ronde 2026", "2026-11-23"));
    for (String language : List.of("nl", "en")) {
      Addressee reader = new Addressee("sanne@gemeente.example", "Sanne Proef", language);

      Rendering mail = Rendering.of(reader, message, PORTAL);

      page.setContent(mail.html());

      assertThat(Accessibility.violations(page)).as(language).isEmpty();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.title()).isEqualTo(mail.subject());
      assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
          .as(language)
          .isLessThanOrEqualTo(NARROW);
    }
  }
}
