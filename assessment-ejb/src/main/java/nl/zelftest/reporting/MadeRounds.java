package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.reporting.FigureYears.Year;
import nl.zelftest.round.Round;

/** Reads the rounds that have figures. Needs a transaction. */
@ApplicationScoped
class MadeRounds {

  /** The days on which municipalities ceased to exist. */
  private record Ends(List<LocalDate> days) {
    int between(LocalDate after, LocalDate until) {
      return (int) days.stream().filter(day -> day.isAfter(after) && !day.isAfter(until)).count();
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private KeptEditions kept;

  @Inject private VersionContents versions;

  /** Of all question sets, the oldest first. */
  List<MadeRound> all() {
    return entities
        .createQuery(
            """
            select r, e from Round r, FigureEdition e
            where e.roundId = r.id and not exists (
              select f from FigureEdition f where f.roundId = r.id and f.sequence > e.sequence)
            order by r.reportingYear, r.opensAt
            """,
            Object[].class)
        .getResultStream()
        .map(row -> new MadeRound((Round) row[0], (FigureEdition) row[1]))
        .toList();
  }

  /** Of one question set, the oldest first. */
  List<MadeRound> of(String questionSetCode) {
    return all().stream().filter(one -> version(one).setCode().equals(questionSetCode)).toList();
  }

  /** The version that a round's figures are about. */
  VersionContent version(MadeRound made) {
    return versions.of(made.round().getDefaultVersionId());
  }

  /**
   * What is said of each round, before its figures.
   *
   * @param made of one question set, the oldest first
   * @param group its place among the groups
   */
  List<Year> years(List<MadeRound> made, List<FigureGroup> groups, int group) {
    Ends ends =
        new Ends(
            entities
                .createQuery(
                    "select m.validTo from Municipality m where m.validTo is not null",
                    LocalDate.class)
                .getResultList());
    List<Year> years = new ArrayList<>();
    Round before = null;
    for (MadeRound one : made) {
      Round round = one.round();
      years.add(
          new Year(
              round.getId(),
              round.getName(),
              round.getReportingYear(),
              version(one).label(),
              before == null
                  ? 0
                  : ends.between(before.getReferenceDate(), round.getReferenceDate()),
              kept.of(one.edition(), groups).participation().get(group)));
      before = round;
    }
    return years;
  }
}
