package nl.zelftest.reporting;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.assessment.SubmissionScores;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotFoundException;

/**
 * Tells how the figures stand, and counts all of them anew from the submissions themselves. Who
 * took part is counted by the days of tests and submissions, what was concluded and agreed from
 * what the editions kept of it: conversations themselves do not tell what they were on a day. Of
 * how many municipalities a group had there is no other count than the register's of today; that is
 * left alone.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class FigureRebuild {

  /** How many were not what the submissions say; what was wrong is right now. */
  public record Report(int wrongScores, int figures, int wrongFigures) {

    /** Whether everything was as the submissions say. */
    public boolean isRight() {
      return wrongScores == 0 && wrongFigures == 0;
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private SubmissionScores scores;

  @Inject private RoundScores roundScores;

  @Inject private FigureGroups groups;

  @Inject private Participations participations;

  @Inject private Conversations conversations;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The editions that are shown now.
   *
   * @throws NotFoundException when the person does not look after rounds
   */
  public EditionsPage page() {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.READ_ROUNDS)) {
      throw new NotFoundException();
    }
    Map<UUID, Long> counting =
        counts(
            """
            select e.roundId, count(distinct s.assessmentId)
            from FigureSource f join f.edition e, Submission s
            where s.id = f.submissionId group by e.roundId
            """);
    Map<UUID, Long> waiting =
        counts(
            """
            select a.round.id, count(s) from Submission s, Assessment a
            where a.id = s.assessmentId
              and exists (
                select v from Reveal v
                where v.round = a.round and v.municipalityCode = a.municipalityCode)
              and not exists (select f from FigureSource f where f.submissionId = s.id)
              and not exists (
                select l from Submission l
                where l.assessmentId = s.assessmentId and l.sequence > s.sequence)
            group by a.round.id
            """);
    List<EditionsPage.Row> rows =
        entities
            .createQuery(
                """
                select r, e from Round r, FigureEdition e
                where e.roundId = r.id and not exists (
                  select l from FigureEdition l where l.roundId = r.id and l.sequence > e.sequence)
                order by r.reportingYear desc, r.opensAt desc
                """,
                Object[].class)
            .getResultStream()
            .map(row -> row((Round) row[0], (FigureEdition) row[1], counting, waiting))
            .toList();
    return new EditionsPage(
        rows,
        EditionMoments.next(clock.instant()),
        AccessPolicy.allows(currentActor.get(), NationalOperation.REBUILD_FIGURES));
  }

  private static EditionsPage.Row row(
      Round round, FigureEdition edition, Map<UUID, Long> counting, Map<UUID, Long> waiting) {
    return new EditionsPage.Row(
        round.getName(),
        round.getReportingYear(),
        edition.getSequence(),
        edition.getMadeAt(),
        counting.getOrDefault(round.getId(), 0L),
        waiting.getOrDefault(round.getId(), 0L));
  }

  private Map<UUID, Long> counts(String query) {
    return entities
        .createQuery(query, Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /**
   * Reads every submission and counts the newest edition of every round again. What is shown
   * changes in nothing but wrong counts.
   *
   * @throws NotFoundException when the person does not look after the figures
   */
  public Report rebuild() {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.REBUILD_FIGURES)) {
      throw new NotFoundException();
    }
    int wrongScores = scores.rebuild();
    int figures = 0;
    int wrong = 0;
    for (UUID round : rounds()) {
      Map<FigureSum.Key, FigureSum> sums = count(round);
      FigureEdition edition = groups.newest(round).orElseThrow();
      Map<GroupKey, Participation> counts = count(edition);
      figures += sums.size() + counts.size();
      int corrected = correct(edition, sums) + correctParticipation(edition, counts);
      if (corrected > 0) {
        edition.corrected();
      }
      wrong += corrected;
    }
    Report report = new Report(wrongScores, figures, wrong);
    audit.record(
        currentActor.get().accountId(),
        "FIGURES_REBUILT",
        "Figures",
        "all",
        wrongScores + " " + wrong);
    return report;
  }

  /** One that was lost comes back hidden: the next edition tells whether it can be shown. */
  private int correct(FigureEdition edition, Map<FigureSum.Key, FigureSum> sums) {
    Map<FigureSum.Key, FigureSum> missing = new HashMap<>(sums);
    int corrected = 0;
    for (FigureRow row : groups.rows(edition)) {
      FigureSum sum = missing.remove(row.key());
      if (sum == null) {
        entities.remove(row);
        corrected++;
      } else if (row.correct(sum)) {
        corrected++;
      }
    }
    missing.forEach(
        (key, sum) ->
            entities.persist(new FigureRow(edition.getId(), key, false, edition.getMadeAt(), sum)));
    return corrected + missing.size();
  }

  private Map<GroupKey, Participation> count(FigureEdition edition) {
    List<GroupKey> told =
        groups.participation(edition).stream()
            .filter(ParticipationRow::isTold)
            .map(ParticipationRow::group)
            .toList();
    return participations
        .at(edition.getRoundId(), edition.getMadeAt())
        .in(
            groups.keys(),
            roundScores.regions(edition.getRoundId()),
            conversations.of(edition, told));
  }

  private int correctParticipation(FigureEdition edition, Map<GroupKey, Participation> counts) {
    Map<GroupKey, Participation> missing = new HashMap<>(counts);
    int corrected = 0;
    for (ParticipationRow row : groups.participation(edition)) {
      Participation counted = missing.remove(row.group());
      if (counted == null) {
        entities.remove(row);
        corrected++;
      } else if (row.correct(counted)) {
        corrected++;
      }
    }
    missing.forEach(
        (group, counted) ->
            entities.persist(new ParticipationRow(edition.getId(), group, counted)));
    return corrected + missing.size();
  }

  private List<UUID> rounds() {
    return entities
        .createQuery("select distinct e.roundId from FigureEdition e", UUID.class)
        .getResultList();
  }

  private Map<FigureSum.Key, FigureSum> count(UUID round) {
    Map<UUID, Made> counted = new HashMap<>();
    for (Made one : roundScores.of(round, Instant.parse("9999-01-01T00:00:00Z"))) {
      if (one.joined() > 0) {
        counted.put(one.assessmentId(), one);
      }
    }
    return FigureSum.of(counted.values(), roundScores.regions(round));
  }
}
