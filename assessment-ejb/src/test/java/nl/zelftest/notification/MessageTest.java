package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  @Test
  void aLineBreakInAnArgumentAddsNoHeader() {
    Message message = published("Zwolle\r\nBcc: iedereen@elders.example\u2028x\u0000\u202Ey");

    assertThat(message.arguments().get(0)).isEqualTo("Zwolle Bcc: iedereen@elders.example x y");
  }

  @Test
  void anArgumentIsCutBetweenItsCharacters() {
    assertThat(published("a".repeat(400)).arguments().get(0)).hasSize(400);
    assertThat(published("a".repeat(401)).arguments().get(0)).hasSize(400).endsWith("a…");
    assertThat(published("😀".repeat(500)).arguments().get(0).codePointCount(0, 799))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gesprek",
        "//elders.example",
        "/\\elders.example",
        "/a b",
        "/a\nb",
        "/a\"b",
        "/<b>",
        "https://elders.example"
      })
  void leadsToThePortalOnly(String path) {
    assertThatThrownBy(() -> new Message(MailKind.PUBLISHED, path, List.of("Zwolle", "Ronde 2026")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isWholeOrNotThere() {
    assertThatThrownBy(
            () -> new Message(MailKind.REOPENED, "/pagina", List.of("Zwolle", "Ronde 2026")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Message published(String municipality) {
    return new Message(MailKind.PUBLISHED, "/pagina", List.of(municipality, "Ronde 2026"));
  }
}
