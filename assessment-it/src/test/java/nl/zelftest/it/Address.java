package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An address of {@code addresses.txt}, with ids of Zwolle's organisations filled in.
 *
 * @param who whom it is for, in the words of that file
 * @param unknown the same with an id that nothing has
 */
public record Address(String who, String path, String unknown) {
  /** Who has no account. */
  public static final String VISITOR = "";

  /** Who takes part in the test of Zwolle's council, or in that of another. */
  static final String GUEST = "a guest of the council";

  static final String OTHER_GUEST = "a guest of another council";

  /** What comes with a token of Zwolle, or of another municipality. */
  static final String PROGRAM = "a program";

  static final String OTHER_PROGRAM = "a program of another";

  /** Who has no session, whatever else. */
  static final Set<String> STRANGERS = Set.of(VISITOR, PROGRAM, OTHER_PROGRAM);

  private static final Set<String> GUESTS = Set.of(GUEST, OTHER_GUEST);

  private static final Set<String> OWNERS = Set.of(People.ZWOLLE, People.ZWOLLE_CONTRIBUTOR);
  private static final Set<String> COUNCIL =
      Set.of(People.ZWOLLE_COUNCIL, People.ZWOLLE_COUNCIL_CONTRIBUTOR);
  private static final Set<String> NATIONAL = Set.of(People.NATIONAL, People.NATIONAL_2);

  /** Whether somebody gets what is there, by e-mail address or one of the words above. */
  public boolean isFor(String person) {
    return switch (who) {
      case "ANYONE" -> true;
      case "MEMBER" -> !STRANGERS.contains(person) && !GUESTS.contains(person);
      case "PERSON" -> !STRANGERS.contains(person);
      case "OWNER" -> OWNERS.contains(person);
      case "COUNCIL" -> person.equals(People.ZWOLLE_COUNCIL);
      case "VOICE" -> COUNCIL.contains(person) || person.equals(GUEST);
      case "TALK" -> OWNERS.contains(person) || COUNCIL.contains(person);
      case "MANAGER" -> person.equals(People.ZWOLLE) || NATIONAL.contains(person);
      case "EVENTS" -> person.equals(People.ZWOLLE);
      case "MANAGING" -> person.startsWith("coordinator") || NATIONAL.contains(person);
      case "NATIONAL" -> NATIONAL.contains(person);
      case "STEP", "NOBODY" -> false;
      default -> throw new IllegalArgumentException(who);
    };
  }

  /** Whether a person may know that it is there, but not do it. */
  boolean isKnownTo(String person) {
    return who.equals("COUNCIL") && COUNCIL.contains(person);
  }

  /** All of them, on a demonstration portal, after making there what they lead to. */
  public static List<Address> all(Portal portal) {
    return all(ids(portal));
  }

  static List<Address> all(Map<String, String> ids) {
    List<Address> addresses = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split(" +", -1);
        addresses.add(of(words[0], words[1], ids));
      }
    }
    return addresses;
  }

  /** An address in which these ids are filled in. */
  static Address of(String who, String pattern, Map<String, String> ids) {
    String path = pattern;
    String unknown = pattern.replaceAll("\\{(?!year)[a-z-]+}", UUID.randomUUID().toString());
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
      unknown = unknown.replace("{" + id.getKey() + "}", id.getValue());
    }
    assertThat(path).doesNotContain("{");
    return new Address(who, path, unknown);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of(System.getProperty("zelftest.addresses")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Zwolle's own test, submitted and not revealed, that of its council, and a conversation of
   * another round.
   */
  static Map<String, String> ids(Portal portal) {
    DemoData data = new DemoData(portal);
    RevealedRound revealed = RevealedRound.make(portal, data);
    UUID round = data.openRound();
    UUID test = data.start(round, People.ZWOLLE);
    HttpVisitor municipality = new HttpVisitor(portal).signIn(People.ZWOLLE);
    municipality.answerAll(test, data);
    municipality.post(
        "/zelftest/" + test + "/controleren",
        Map.of("akkoord", "on", "indienknop", "Zelftest indienen"));
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("test", test.toString());
    ids.put("council-test", data.start(round, People.ZWOLLE_COUNCIL).toString());
    ids.put("round", round.toString());
    ids.put("dialogue", revealed.dialogue());
    ids.put("revealed-test", data.assessment(revealed.round(), People.ZWOLLE).toString());
    ids.put("unknown", UUID.randomUUID().toString());
    ids.put("year", data.yearWithFigures());
    ids.put("organisation", data.organisationOf(People.ZWOLLE).toString());
    ids.put(
        "version", data.text("select id from question_set_version where label = '2015' limit 1"));
    return ids;
  }
}
