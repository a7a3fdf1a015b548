package nl.zelftest.reporting;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.assessment.SubmissionScores;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.NotFoundException;

/** Counts all figures anew from the submissions themselves. */
@Stateless
@RolesAllowed(NATIONAL)
public class FigureRebuild {

  /** How many were not what the submissions say; what was wrong is right now. */
  public record Report(int wrongScores, int figures, int wrongFigures) {}

  @PersistenceContext private EntityManager entities;

  @Inject private SubmissionScores scores;

  @Inject private RoundScores roundScores;

  @Inject private FigureGroups groups;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

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
      List<FigureRow> rows = groups.rows(groups.newest(round).orElseThrow());
      wrong += Math.abs(sums.size() - rows.size());
      for (FigureRow row : rows) {
        FigureSum sum = sums.get(row.key());
        figures++;
        wrong += sum != null && row.correct(sum) ? 1 : 0;
      }
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
