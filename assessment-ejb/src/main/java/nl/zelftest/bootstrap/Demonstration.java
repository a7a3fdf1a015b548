package nl.zelftest.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import nl.zelftest.account.Account;
import nl.zelftest.account.Membership;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.PastAssessments;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionSetVersion;
import nl.zelftest.round.Round;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.PortalSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Fills an empty demonstration from its file: organisations, accounts, rounds and made-up answers.
 */
@ApplicationScoped
class Demonstration {

  private static final Map<Character, AnswerValue> VALUES =
      Map.of(
          'j',
          AnswerValue.YES,
          'd',
          AnswerValue.PARTLY,
          'n',
          AnswerValue.NO,
          'o',
          AnswerValue.UNKNOWN);

  @PersistenceContext private EntityManager entities;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  @Inject private PastAssessments assessments;

  @Inject private DemonstrationCountry country;

  /** Does nothing where the demonstration is there already. Needs a transaction. */
  void load() throws IOException {
    if (entities.createQuery("select count(o) from Organisation o", Long.class).getSingleResult()
        == 0) {
      write(read(settings.demoFile().orElseThrow()));
    }
  }

  private static Map<String, Object> read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("demo/demo.yaml"))) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
  }

  private void write(Map<String, Object> demo) {
    Instant now = clock.instant();
    LocalDate threeYearsAgo = LocalDate.ofInstant(now, PortalClock.AMSTERDAM).minusYears(3);
    Map<String, Organisation> organisations = new HashMap<>();
    Map<String, String> municipalities = new HashMap<>();
    for (Map<String, Object> row : rows(demo, "organisations")) {
      Organisation organisation = organisation(row, threeYearsAgo);
      entities.persist(organisation);
      organisations.put(text(row, "key"), organisation);
      municipalities.put(text(row, "key"), text(row, "municipality"));
    }
    Map<String, Account> coordinators = accounts(demo, organisations, now);
    Map<String, Round> rounds = rounds(demo, now);
    entities.flush();
    for (Map<String, Object> row : rows(demo, "tests")) {
      Round round = rounds.get(text(row, "round"));
      String organisation = text(row, "organisation");
      boolean submitted = Boolean.TRUE.equals(row.get("submitted"));
      Instant answeredAt = (submitted ? round.getClosesAt() : now).minus(Duration.ofDays(14));
      assessments.write(
          round,
          organisations.get(organisation),
          municipalities.get(organisation),
          coordinators.get(organisation).getId(),
          answeredAt,
          submitted ? answeredAt.plus(Duration.ofDays(1)) : null,
          answers(map(row.get("answers")), map(row.get("notes"))));
    }
    country.write(
        rounds.values().stream().filter(round -> round.getClosesAt().isBefore(now)).toList(),
        municipalities.values().stream().filter(Objects::nonNull).toList(),
        coordinators.get("landelijk").getId(),
        threeYearsAgo);
  }

  private static Organisation organisation(Map<String, Object> row, LocalDate from) {
    String name = text(row, "name");
    Organisation organisation =
        switch (text(row, "kind")) {
          case "national" -> Organisation.national(name, from);
          case "municipality" -> Organisation.municipality(name, from);
          default ->
              Organisation.council(
                  CouncilKind.valueOf(text(row, "council").toUpperCase(Locale.ROOT)), name, from);
        };
    if (row.containsKey("municipality")) {
      organisation.answerFor(text(row, "municipality"), from);
    }
    return organisation;
  }

  /** Gives the coordinator of each organisation. */
  private Map<String, Account> accounts(
      Map<String, Object> demo, Map<String, Organisation> organisations, Instant now) {
    Map<String, Account> coordinators = new HashMap<>();
    String hash = text(demo, "passwordHash");
    for (Map<String, Object> row : rows(demo, "accounts")) {
      Account account = Account.ofDemonstration(text(row, "email"), text(row, "name"), hash, now);
      Role role = Role.valueOf(text(row, "role").toUpperCase(Locale.ROOT));
      entities.persist(account);
      entities.persist(
          new Membership(account, organisations.get(text(row, "organisation")), role, now));
      if (role == Role.COORDINATOR) {
        coordinators.putIfAbsent(text(row, "organisation"), account);
      }
    }
    return coordinators;
  }

  private Map<String, Round> rounds(Map<String, Object> demo, Instant now) {
    QuestionSetVersion version =
        entities
            .createQuery("select v from QuestionSetVersion v", QuestionSetVersion.class)
            .getSingleResult();
    ZonedDateTime today =
        now.atZone(PortalClock.AMSTERDAM).toLocalDate().atStartOfDay(PortalClock.AMSTERDAM);
    Map<String, Round> rounds = new HashMap<>();
    for (Map<String, Object> row : rows(demo, "rounds")) {
      int year = today.getYear() - (Integer) row.get("yearsAgo");
      Instant closesAt = today.minusDays((Integer) row.get("closeDaysAgo")).toInstant();
      Round round =
          new Round(
              version,
              "Zelftest " + year,
              year,
              LocalDate.of(year, 1, 1),
              today.minusDays((Integer) row.get("openDaysAgo")).toInstant(),
              closesAt,
              closesAt);
      entities.persist(round);
      rounds.put(text(row, "key"), round);
    }
    return rounds;
  }

  private static Map<String, AnswerInput> answers(
      Map<String, Object> letters, Map<String, Object> notes) {
    Map<String, AnswerInput> answers = new LinkedHashMap<>();
    letters.forEach(
        (code, given) -> {
          String values = given.toString();
          Map<String, AnswerValue> items = new LinkedHashMap<>();
          for (int i = 0; values.length() > 1 && i < values.length(); i++) {
            items.put(code + (char) ('a' + i), VALUES.get(values.charAt(i)));
          }
          AnswerValue value = items.isEmpty() ? VALUES.get(values.charAt(0)) : null;
          answers.put(
              code, new AnswerInput(value, items, null, (String) notes.get(code), List.of()));
        });
    return answers;
  }

  private static String text(Map<String, Object> row, String key) {
    return (String) row.get(key);
  }

  private static List<Map<String, Object>> rows(Map<String, Object> demo, String key) {
    return ((List<?>) demo.get(key)).stream().map(Demonstration::map).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
