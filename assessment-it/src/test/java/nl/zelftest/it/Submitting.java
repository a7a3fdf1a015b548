package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

/** Tests that somebody answers with yes and submits, as the pages do. */
final class Submitting {
  private Submitting() {}

  static UUID submit(Portal portal, DemoData data, UUID round, String email) {
    UUID assessment = data.start(round, email);
    HttpVisitor person = new HttpVisitor(portal).signIn(email);
    person.answerAll(assessment, data);
    person.post(
        "/zelftest/" + assessment + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    assertThat(data.text("select state from assessment where id = ?", assessment))
        .isEqualTo("SUBMITTED");
    return assessment;
  }
}
