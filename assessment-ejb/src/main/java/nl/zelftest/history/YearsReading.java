package nl.zelftest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.assessment.AssessmentState;
import nl.zelftest.assessment.SubmissionReading;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.dialogue.ActionState;
import nl.zelftest.history.YearsScopes.Scope;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;

/** Asks the database for the years of municipalities. Needs a transaction. */
@ApplicationScoped
class YearsReading {

  /** How long what is followed may be before it is cut: over a century of yearly rounds. */
  private static final int MOST = 1000;

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private SubmissionReading submissions;

  /** The names of municipalities by their codes. */
  Map<String, String> names(Scope scope) {
    return entities
        .createQuery("select m from Municipality m where m.code in :codes", Municipality.class)
        .setParameter("codes", scope.followed())
        .getResultStream()
        .collect(Collectors.toMap(Municipality::getCode, Municipality::getName));
  }

  /** The newest submission of each test: of the own organisations, and what was revealed. */
  List<Measurement> measurements(Scope scope) {
    Set<UUID> organisations =
        currentActor.get().hats().stream()
            .filter(hat -> !hat.isGuest())
            .map(hat -> hat.organisationId())
            .collect(Collectors.toSet());
    List<Object[]> rows =
        entities
            .createQuery(
                """
                select s.id, a.id, r.id, r.name, q.code, r.reportingYear, r.referenceDate, o.id,
                  o.name, a.side, a.municipalityCode, a.versionId, a.state
                from Submission s join Assessment a on a.id = s.assessmentId
                  join a.round r join r.questionSet q
                  join Organisation o on o.id = a.organisationId
                where a.municipalityCode in :codes
                  and not exists (
                    select n from Submission n
                    where n.assessmentId = a.id and n.sequence > s.sequence)
                  and (o.id in :organisations
                    or (a.municipalityCode in :seated and exists (
                      select v from Reveal v
                      where v.round = r and v.municipalityCode = a.municipalityCode)))
                order by r.reportingYear desc, r.opensAt desc, a.side desc, o.name
                """,
                Object[].class)
            .setParameter("codes", scope.followed())
            .setParameter("seated", scope.seated().isEmpty() ? Set.of("") : scope.seated())
            .setParameter("organisations", organisations)
            .setMaxResults(MOST)
            .getResultList();
    // A test that was opened again may be on a later version than its submission.
    Map<UUID, SubmissionSnapshot> reopened =
        submissions.snapshots(
            rows.stream()
                .filter(row -> row[12] == AssessmentState.OPEN)
                .map(row -> (UUID) row[0])
                .toList());
    return rows.stream().map(row -> measurement(row, reopened, organisations)).toList();
  }

  private static Measurement measurement(
      Object[] row, Map<UUID, SubmissionSnapshot> reopened, Set<UUID> organisations) {
    UUID submission = (UUID) row[0];
    SubmissionSnapshot snapshot = reopened.get(submission);
    return new Measurement(
        submission,
        (UUID) row[1],
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).intValue(),
        (LocalDate) row[6],
        (UUID) row[7],
        (String) row[8],
        (OrganisationKind) row[9],
        (String) row[10],
        snapshot == null ? (UUID) row[11] : snapshot.questionSet().id(),
        organisations.contains((UUID) row[7]));
  }

  /** Whether there is such a question set. */
  boolean isSet(String code) {
    return entities
            .createQuery("select count(s) from QuestionSet s where s.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }

  /** What submissions score in total, and on what the law asks of each theme. */
  List<MeasuredScore> main(List<Measurement> measured) {
    return scores(
        entities
            .createQuery(
                """
                select p.submissionId, p.kind, p.code, p.obligation, p.verdict, p.low, p.high
                from SubmissionScore p
                where p.submissionId in :submissions
                  and (p.kind = 'TOTAL' or (p.kind = 'THEME' and p.obligation = :law))
                """,
                Object[].class)
            .setParameter("submissions", ids(measured))
            .setParameter("law", Obligation.LAW));
  }

  /**
   * What submissions score on some themes and questions, or in total.
   *
   * @param codes as they were called in any version
   */
  List<MeasuredScore> scores(List<Measurement> measured, Set<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return scores(
        entities
            .createQuery(
                """
                select p.submissionId, p.kind, p.code, p.obligation, p.verdict, p.low, p.high
                from SubmissionScore p
                where p.submissionId in :submissions and p.code in :codes
                """,
                Object[].class)
            .setParameter("submissions", ids(measured))
            .setParameter("codes", codes));
  }

  private static List<MeasuredScore> scores(TypedQuery<Object[]> query) {
    return query
        .getResultStream()
        .map(
            row ->
                new MeasuredScore(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Obligation) row[3],
                    (Verdict) row[4],
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  private static List<UUID> ids(Collection<Measurement> measured) {
    return measured.stream().map(Measurement::submissionId).toList();
  }

  /** What submissions explain, by submission and question. */
  Map<UUID, Map<String, List<String>>> notes(List<Measurement> measured) {
    return submissions.notes(ids(measured));
  }

  /**
   * What was agreed and not dropped, the newest year first.
   *
   * @param from the first reporting year
   * @param codes of questions, as they were called in any version
   */
  List<Agreement> agreements(Scope scope, String setCode, int from, Set<String> codes) {
    if (scope.seated().isEmpty() || codes.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            """
            select new nl.zelftest.history.Agreement(
              r.reportingYear, a.questionCode, a.what, a.state, a.dueOn)
            from Action a join Dialogue d on d.id = a.dialogueId
              join d.reveal v join v.round r
            where a.state <> :dropped and v.municipalityCode in :codes
              and r.questionSet.code = :set and r.reportingYear >= :from
              and a.questionCode in :questions
            order by r.reportingYear desc, a.dueOn
            """,
            Agreement.class)
        .setParameter("dropped", ActionState.DROPPED)
        .setParameter("codes", scope.seated())
        .setParameter("set", setCode)
        .setParameter("from", from)
        .setParameter("questions", codes)
        .setMaxResults(MOST)
        .getResultList();
  }
}
