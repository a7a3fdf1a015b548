package nl.zelftest.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import nl.zelftest.assessment.SubmissionRows;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.assessment.SubmissionSnapshot.MunicipalityPart;
import nl.zelftest.assessment.SubmissionSnapshot.OrganisationPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.RoundPart;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Writes yearly rounds in which every municipality of that year and a council of each submitted:
 * the same ones each time. The figures are left to the portal.
 */
final class History {
  /** Rounds in all. */
  static final int YEARS = 12;

  private static final int FORMAT = 1;
  private static final int ACTIONS = 3;
  private static final int CONCLUSIONS = 2;

  /** A municipality with its two organisations and the person who does everything in both. */
  record Area(String code, String name, String from, String to) {
    UUID organisation(OrganisationKind side) {
      return id(side + " " + code);
    }

    UUID account(OrganisationKind side) {
      return id("account " + side + " " + code);
    }

    String email() {
      return code.toLowerCase(Locale.ROOT) + "@gemeente.example";
    }

    boolean existsOn(String day) {
      return (from == null || from.compareTo(day) <= 0) && (to == null || to.compareTo(day) > 0);
    }

    UUID test(OrganisationKind side, int year) {
      return id("test " + side + " " + code + " " + year);
    }
  }

  private static final List<OrganisationKind> SIDES =
      List.of(OrganisationKind.MUNICIPALITY, OrganisationKind.COUNCIL);

  private final Connection connection;
  private final int newest = LocalDate.now(ZoneOffset.UTC).minusMonths(8).getYear();
  private final List<Area> areas = new ArrayList<>();
  private final List<Questionnaire> versions = new ArrayList<>();

  History(Connection connection) {
    this.connection = connection;
  }

  /** Always the same id for a name. */
  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  int newest() {
    return newest;
  }

  int oldest() {
    return newest - YEARS + 1;
  }

  /** Municipalities that were there in every year, spread over the country. */
  List<Area> steady(int count) {
    List<Area> all =
        areas.stream()
            .filter(area -> area.to() == null && area.existsOn(oldest() + "-01-01"))
            .filter(area -> area.name().matches("[A-Za-z ]+"))
            .toList();
    List<Area> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(i * all.size() / count));
    }
    return some;
  }

  /** How many there were on a year's reference date. */
  long municipalities(int year) {
    return areas.stream().filter(area -> area.existsOn(year + "-01-01")).count();
  }

  /** A theme of the newest version. */
  String theme() {
    return versions.get(versions.size() - 1).themes().get(1);
  }

  /** Versions, organisations and people; no round yet. */
  void writeCountry() throws SQLException, GeneralSecurityException {
    begin();
    for (String version : new Versions(connection).write(oldest() + 4, oldest() + 8)) {
      versions.add(new Questionnaire(connection, version));
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select code, name, valid_from, valid_to from municipality order by code")) {
      while (row.next()) {
        areas.add(new Area(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    String hash = People.hash();
    try (Batch organisations =
            new Batch(
                connection,
                "insert into organisation (id, kind, council_kind, name, opened_on, version)"
                    + " values (?, ?, ?, ?, '2010-01-01', 1)");
        Batch territories =
            new Batch(
                connection,
                "insert into organisation_municipality (organisation_id, municipality_code,"
                    + " valid_from, valid_to) values (?, ?, '2010-01-01', ?)");
        Batch accounts =
            new Batch(
                connection,
                "insert into account (id, email, name, password_hash, language, created_at,"
                    + " version) values (?, ?, ?, ?, 'nl', '2010-01-01', 1)");
        Batch memberships =
            new Batch(
                connection,
                "insert into membership (id, account_id, organisation_id, role, began_at, version)"
                    + " values (?, ?, ?, 'COORDINATOR', '2010-01-01', 1)")) {
      for (Area area : areas) {
        for (OrganisationKind side : SIDES) {
          boolean own = side == OrganisationKind.MUNICIPALITY;
          UUID organisation = area.organisation(side);
          organisations.add(
              organisation,
              side,
              own ? null : "ADVISORY_COUNCIL",
              (own ? "Gemeente " : "Adviesraad ") + area.name());
          territories.add(organisation, area.code(), area.to());
          accounts.add(
              area.account(side), own ? area.email() : "raad-" + area.email(), area.name(), hash);
          memberships.add(id("role " + organisation), area.account(side), organisation);
        }
      }
    }
    connection.commit();
  }

  /** One year's round with all that happened in it. */
  void write(int year) throws SQLException {
    Questionnaire version = versions.get(Math.min((year - oldest()) / 4, versions.size() - 1));
    UUID round = id("round " + year);
    begin();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into round (id, question_set_id, default_version_id, name, reporting_year, reference_date,
            opens_at, closes_at, reveal_rule, reveal_at, version)
          select '%1$s', question_set_id, id, 'Zelftest %2$d', %2$d, '%2$d-01-01', '%2$d-02-01', '%2$d-04-01',
            'ON_DATE', '%2$d-05-01', 1
          from question_set_version where id = '%3$s'
          """
              .formatted(round, year, version.version().id()));
    }
    try (Rows rows = new Rows(connection)) {
      for (Area area : areas) {
        if (area.existsOn(year + "-01-01")) {
          write(rows, area, year, version, round);
        }
      }
    }
    connection.commit();
  }

  private void begin() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set foreign_key_checks = 0, unique_checks = 0");
    }
  }

  private void write(Rows rows, Area area, int year, Questionnaire version, UUID round)
      throws SQLException {
    for (OrganisationKind side : SIDES) {
      UUID test = area.test(side, year);
      String submittedAt = year + "-03-15T12:00:00Z";
      SubmissionSnapshot snapshot =
          new SubmissionSnapshot(
              FORMAT,
              test,
              Instant.parse(submittedAt).toString(),
              area.account(side),
              new RoundPart(round, "Zelftest " + year, year),
              new MunicipalityPart(area.code(), area.name()),
              new OrganisationPart(area.organisation(side), side, area.name()),
              version.version(),
              version.answer(new Random(id(test.toString()).getLeastSignificantBits())));
      rows.test.add(
          test,
          round,
          area.organisation(side),
          area.code(),
          side,
          version.version().id(),
          year + "-02-10",
          area.account(side),
          side == OrganisationKind.MUNICIPALITY ? area.code() : null);
      snapshot
          .themes()
          .forEach(theme -> theme.questions().forEach(one -> rows.answer(snapshot, one)));
      rows.submission(snapshot, year + "-03-15 12:00:00");
    }
    UUID dialogue = id("dialogue " + area.code() + " " + year);
    rows.reveal.add(dialogue, round, area.code(), year + "-05-01");
    rows.dialogue.add(dialogue, version.version().id());
    List<String> codes = version.codes();
    Random random = new Random(dialogue.getLeastSignificantBits());
    int first = random.nextInt(codes.size());
    for (int i = 0; i < ACTIONS; i++) {
      rows.action.add(
          id("action " + i + dialogue),
          dialogue,
          codes.get((first + i) % codes.size()),
          "De folder over cliëntondersteuning vernieuwen",
          area.organisation(OrganisationKind.MUNICIPALITY),
          year + "-12-31",
          random.nextInt(4) == 0 ? "DROPPED" : "DONE",
          area.account(OrganisationKind.MUNICIPALITY),
          year + "-05-20");
    }
    for (int i = 0; i < CONCLUSIONS; i++) {
      rows.conclusion.add(
          id("conclusion " + i + dialogue),
          dialogue,
          codes.get((first + i) % codes.size()),
          area.organisation(OrganisationKind.MUNICIPALITY),
          area.account(OrganisationKind.MUNICIPALITY),
          year + "-05-20",
          area.organisation(OrganisationKind.COUNCIL),
          area.account(OrganisationKind.COUNCIL),
          year + "-05-21");
    }
  }

  /** What one year's rows go into. */
  private static final class Rows implements AutoCloseable {
    private final Batch test;
    private final Batch answer;
    private final Batch item;
    private final Batch submission;
    private final Batch score;
    private final Batch reveal;
    private final Batch dialogue;
    private final Batch action;
    private final Batch conclusion;

    Rows(Connection connection) throws SQLException {
      test =
          new Batch(
              connection,
              "insert into assessment (id, round_id, organisation_id, municipality_code, side,"
                  + " question_set_version_id, state, started_at, started_by, version,"
                  + " municipality_side) values (?, ?, ?, ?, ?, ?, 'SUBMITTED', ?, ?, 1, ?)");
      answer =
          new Batch(
              connection,
              "insert into answer (id, assessment_id, question_id, value, note, needs_confirmation,"
                  + " answered_by, answered_at, version) values (?, ?, ?, ?, ?, false, ?, ?, 1)");
      item =
          new Batch(
              connection, "insert into answer_item (answer_id, item_code, value) values (?, ?, ?)");
      submission =
          new Batch(
              connection,
              "insert into submission (id, assessment_id, sequence, submitted_at, submitted_by,"
                  + " blind, content, sha256) values (?, ?, 1, ?, ?, true, ?, ?)");
      score =
          new Batch(
              connection,
              "insert into submission_score (submission_id, kind, code, theme_code,"
                  + " obligation, verdict, low, high) values (?, ?, ?, ?, ?, ?, ?, ?)");
      reveal =
          new Batch(
              connection,
              "insert into reveal (id, round_id, municipality_code, revealed_at)"
                  + " values (?, ?, ?, ?)");
      dialogue =
          new Batch(
              connection,
              "insert into dialogue (id, question_set_version_id, version) values (?, ?, 1)");
      action =
          new Batch(
              connection,
              "insert into action (id, dialogue_id, question_code, what, organisation_id, due_on,"
                  + " state, made_by, made_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)");
      conclusion =
          new Batch(
              connection,
              "insert into conclusion (id, dialogue_id, question_code, text, side, organisation_id,"
                  + " written_by, written_at, agreed_organisation_id, agreed_by, agreed_at,"
                  + " version) values (?, ?, ?, 'Hier zijn we het over eens.', 'MUNICIPALITY',"
                  + " ?, ?, ?, ?, ?, ?, 1)");
    }

    void answer(SubmissionSnapshot snapshot, QuestionPart question) {
      try {
        UUID id = id(snapshot.assessmentId() + question.code());
        answer.add(
            id,
            snapshot.assessmentId(),
            question.id(),
            question.value(),
            question.note(),
            snapshot.submittedBy(),
            snapshot.round().reportingYear() + "-03-01");
        for (var line : question.items()) {
          item.add(id, line.code(), line.value());
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      if (question.followUp() != null) {
        answer(snapshot, question.followUp());
      }
    }

    void submission(SubmissionSnapshot snapshot, String at) throws SQLException {
      SubmissionRows own = SubmissionRows.of(snapshot);
      UUID id = id("submission " + snapshot.assessmentId());
      submission.add(
          id, snapshot.assessmentId(), at, snapshot.submittedBy(), own.content(), own.sha256());
      for (List<String> values : own.scores()) {
        String theme = "null".equals(values.get(2)) ? null : values.get(2);
        score.add(
            id,
            values.get(0),
            values.get(1),
            theme,
            values.get(3),
            values.get(4),
            values.get(5),
            values.get(6));
      }
    }

    @Override
    public void close() throws SQLException {
      for (Batch batch :
          List.of(test, answer, item, submission, score, reveal, dialogue, action, conclusion)) {
        batch.close();
      }
    }
  }
}
