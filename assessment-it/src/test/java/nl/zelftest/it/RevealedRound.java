package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

/**
 * A round of a test's own in which Zwolle and its council submitted, and the conversation that came
 * of it.
 */
record RevealedRound(UUID round, String dialogue) {
  static final String ZWOLLE_CODE = "GM0193";

  /** What the municipality explains at ON1, and nobody outside the conversation reads. */
  static final String NOTE = "Wij hebben dit nog niet geregeld.";

  static RevealedRound make(Portal portal, DemoData data) {
    UUID round = data.openRound();
    data.revealWhenAllSubmitted(round);
    submit(portal, data, round, People.ZWOLLE, "NO", NOTE);
    submit(portal, data, round, People.ZWOLLE_COUNCIL, "YES", "Staat in de verordening.");
    return new RevealedRound(
        round, data.text("select id from reveal where round_id = ?", round.toString()));
  }

  private static void submit(
      Portal portal, DemoData data, UUID round, String email, String value, String note) {
    UUID assessment = data.start(round, email);
    HttpVisitor person = new HttpVisitor(portal).signIn(email);
    person.answerAll(assessment, data);
    String json = "{\"version\": 1, \"value\": \"" + value + "\", \"note\": \"" + note + "\"}";
    assertThat(person.answer(assessment, data.question("ON1"), json).statusCode()).isEqualTo(200);
    person.post(
        "/zelftest/" + assessment + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
  }

  /** Makes Zwolle's result public, after its council was heard. */
  void publish(Portal portal, DemoData data) {
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    HttpVisitor council = new HttpVisitor(portal).signIn(People.ZWOLLE_COUNCIL);
    String page = path("/openbaar");
    municipality.post(page, Map.of("actie", "voorstellen"));
    String proposal = data.text("select id from publication where dialogue_id = ?", dialogue);
    council.post(
        page, Map.of("actie", "reageren", "voorstel", proposal, "reactie", "Wij zijn het eens."));
    municipality.post(page, Map.of("actie", "openbaar-maken", "voorstel", proposal));
    assertThat(data.text("select published_at from publication where id = ?", proposal))
        .isNotNull();
  }

  String path(String page) {
    return "/gesprek/" + dialogue + page;
  }

  /** Where everybody reads the result once it is public. */
  String publicPath(String municipality) {
    return "/gemeenten/" + municipality + "/zelftest/" + round;
  }
}
