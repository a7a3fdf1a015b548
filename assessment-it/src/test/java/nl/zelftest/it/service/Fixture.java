package nl.zelftest.it.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.account.Account;
import nl.zelftest.account.Membership;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.QuestionSetImport;
import nl.zelftest.questionset.QuestionSetVersion;
import nl.zelftest.questionset.QuestionSetYaml;
import nl.zelftest.round.Round;

/** Puts organisations, people and rounds into the database, and looks into it. */
@Stateless
@PermitAll
public class Fixture {

  /** A person in an organisation. */
  public record Person(UUID account, UUID organisation, UUID membership) {}

  static final String SECOND_SET = "toegankelijkheid";
  static final String SECOND_SET_FILE = "question-set-toegankelijkheid.yaml";

  private static final String MAIN_SET = "clientondersteuning";

  @PersistenceContext private EntityManager entities;

  @Inject private QuestionSetImport imports;

  public Person municipality(String code, Role role) {
    return person(Organisation.municipality("Gemeente " + code, LocalDate.EPOCH), code, role);
  }

  public Person council(String code, Role role) {
    return person(
        Organisation.council(CouncilKind.ADVISORY_COUNCIL, "Adviesraad " + code, LocalDate.EPOCH),
        code,
        role);
  }

  public Person national(Role role) {
    Organisation organisation = Organisation.national("Landelijk beheer", LocalDate.EPOCH);
    entities.persist(organisation);
    return join(organisation, role);
  }

  public Person colleague(Person of, Role role) {
    return join(entities.find(Organisation.class, of.organisation()), role);
  }

  private Person person(Organisation organisation, String code, Role role) {
    organisation.answerFor(code, LocalDate.EPOCH);
    entities.persist(organisation);
    return join(organisation, role);
  }

  private Person join(Organisation organisation, Role role) {
    Account account =
        new Account(UUID.randomUUID() + "@voorbeeld.example", "Persoon", null, Instant.now());
    Membership membership = new Membership(account, organisation, role, Instant.now());
    entities.persist(account);
    entities.persist(membership);
    return new Person(account.getId(), organisation.getId(), membership.getId());
  }

  /** A round on the question set that comes with the portal. */
  public UUID round(Duration opens, Duration closes) {
    return round(MAIN_SET, opens, closes);
  }

  public UUID round(String setCode, Duration opens, Duration closes) {
    QuestionSetVersion version =
        entities
            .createQuery(
                """
                select v from QuestionSetVersion v
                where v.questionSet.code = :set and v.predecessor is null
                """,
                QuestionSetVersion.class)
            .setParameter("set", setCode)
            .getSingleResult();
    Instant now = Instant.now();
    Round round =
        new Round(
            version,
            "Ronde " + UUID.randomUUID(),
            2026,
            LocalDate.of(2026, 1, 1),
            now.plus(opens),
            now.plus(closes),
            now.plus(closes));
    entities.persist(round);
    return round.getId();
  }

  public void endMembership(Person person) {
    entities.find(Membership.class, person.membership()).end(Instant.now());
  }

  /** Publishes the second question set, with every kind of question, where it is not there yet. */
  public void publishSecondSet() {
    if (!imports.isKnown(SECOND_SET)) {
      try (InputStream in = Fixture.class.getResourceAsStream("/" + SECOND_SET_FILE)) {
        imports.publishFirst(QuestionSetYaml.read(in).document().orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The later version, written once. */
  public UUID secondVersion() {
    return version(SecondVersion.LABEL, SecondVersion::statements);
  }

  /** The version after {@link #secondVersion}, written at most once. */
  public UUID thirdVersion() {
    UUID second = secondVersion();
    return version(SecondVersion.THIRD_LABEL, id -> SecondVersion.third(id, second));
  }

  private UUID version(String label, Function<UUID, List<String>> statements) {
    List<UUID> written =
        entities
            .createQuery("select v.id from QuestionSetVersion v where v.label = :label", UUID.class)
            .setParameter("label", label)
            .getResultList();
    if (!written.isEmpty()) {
      return written.get(0);
    }
    UUID id = UUID.randomUUID();
    statements.apply(id).forEach(this::execute);
    return id;
  }

  /** Question ids of the set that comes with the portal, in its first version, by code. */
  public Map<String, UUID> questions() {
    return questions(MAIN_SET);
  }

  /** Question ids of a set's first version, by code. */
  public Map<String, UUID> questions(String setCode) {
    return questions(setCode, "v.predecessor is null");
  }

  /** Question ids of the later version, by code. */
  public Map<String, UUID> laterQuestions() {
    return questions(MAIN_SET, "v.label = '" + SecondVersion.LABEL + "'");
  }

  private Map<String, UUID> questions(String setCode, String which) {
    List<Object[]> rows =
        entities
            .createQuery(
                "select q.code, q.id from Question q join q.version v"
                    + " where v.questionSet.code = :set and "
                    + which,
                Object[].class)
            .setParameter("set", setCode)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  public long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  public String text(String sql) {
    Object found = entities.createNativeQuery(sql).getSingleResult();
    return found == null ? null : found.toString();
  }

  /** Of more than one column. */
  @SuppressWarnings("unchecked")
  public List<Object[]> rows(String sql) {
    return entities.createNativeQuery(sql).getResultList();
  }

  public void execute(String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }

  /** Has all submissions be of a day, for which what keeps them from changing is away meanwhile. */
  public void submittedOn(String day) {
    String kept =
        (String)
            entities
                .createNativeQuery(
                    "select action_statement from information_schema.triggers"
                        + " where trigger_schema = database()"
                        + " and trigger_name = 'submission_is_immutable'")
                .getSingleResult();
    execute("drop trigger submission_is_immutable");
    execute("update submission set submitted_at = '" + day + "'");
    execute(
        "create trigger submission_is_immutable before update on submission for each row " + kept);
  }
}
