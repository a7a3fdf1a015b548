package nl.zelftest.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zelftest.guest.GuestInput.Field;
import nl.zelftest.guest.GuestInput.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gast@voorbeeld.example",
        "gast+zelftest@voorbeeld.example",
        "g.a-s_t'1@mail.voor-beeld.example",
        "A@B.example"
      })
  void takesAnAddress(String email) {
    assertThat(new GuestInput("Gast", email).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gast",
        "gast@voorbeeld",
        "gast@@voorbeeld.example",
        "gast @voorbeeld.example",
        "gast@voorbeeld.example\nBcc: x@y.example",
        "Gast <gast@voorbeeld.example>",
        "gast@-voorbeeld.example",
        ".gast@voorbeeld.example",
        "gast@voorbeeld..example",
        "gast@127.0.0.1"
      })
  void refusesWhatIsNone(String email) {
    assertThat(new GuestInput("Gast", email).problems())
        .isEqualTo(Map.of(Field.EMAIL, Reason.NO_ADDRESS));
  }

  @Test
  void bothAreNeededAndBounded() {
    assertThat(new GuestInput(null, null).problems())
        .isEqualTo(Map.of(Field.NAME, Reason.MISSING, Field.EMAIL, Reason.MISSING));
    assertThat(new GuestInput("n".repeat(121), "e".repeat(250) + "@b.example").problems())
        .isEqualTo(Map.of(Field.NAME, Reason.TOO_LONG, Field.EMAIL, Reason.TOO_LONG));
    assertThat(new GuestInput("Na\u202eam", "e".repeat(65) + "@b.example").problems())
        .isEqualTo(Map.of(Field.NAME, Reason.NOT_PLAIN, Field.EMAIL, Reason.NO_ADDRESS));
  }
}
