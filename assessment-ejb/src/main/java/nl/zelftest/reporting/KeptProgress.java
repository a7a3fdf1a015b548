package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.reporting.MapCell.Progress;

/**
 * Knows how far municipalities are. What they came to at the moment of a round's newest edition is
 * kept like the edition itself, so that no view of the map counts tests. Needs a transaction.
 */
@ApplicationScoped
class KeptProgress {

  @PersistenceContext private EntityManager entities;

  private final PerEdition<Map<String, Progress>> progress = new PerEdition<>();

  /** By municipality, when the newest edition of a round was made; without who did nothing. */
  Map<String, Progress> at(FigureEdition edition) {
    return progress.of(edition, kept -> true, one -> at(one.getRoundId(), one.getMadeAt()));
  }

  /** By municipality, at any moment of a round; without who did nothing. */
  Map<String, Progress> at(UUID roundId, Instant moment) {
    Map<String, Map<OrganisationKind, Boolean>> sides = new HashMap<>();
    entities
        .createQuery(
            """
            select a.municipalityCode, a.side, count(s.id)
            from Assessment a
              left join Submission s on s.assessmentId = a.id and s.submittedAt <= :moment
            where a.round.id = :round and a.startedAt <= :moment
            group by a.municipalityCode, a.side
            """,
            Object[].class)
        .setParameter("round", roundId)
        .setParameter("moment", moment)
        .getResultStream()
        .forEach(
            row ->
                sides
                    .computeIfAbsent((String) row[0], code -> new EnumMap<>(OrganisationKind.class))
                    .put((OrganisationKind) row[1], (Long) row[2] > 0));
    return sides.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, side -> progress(side.getValue())));
  }

  private static Progress progress(Map<OrganisationKind, Boolean> submitted) {
    if (!submitted.getOrDefault(OrganisationKind.MUNICIPALITY, false)) {
      return Progress.TAKING_PART;
    }
    return submitted.getOrDefault(OrganisationKind.COUNCIL, false)
        ? Progress.BOTH_SIDES
        : Progress.SUBMITTED;
  }
}
