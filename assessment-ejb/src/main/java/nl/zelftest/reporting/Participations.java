package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Counts who takes part. What the sides agreed is counted down to fives and for groups of enough
 * conversations only: one more conversation must not be read from the next edition.
 */
@ApplicationScoped
class Participations {

  private static final int STEP = 5;

  @PersistenceContext private EntityManager entities;

  /**
   * Counts each group. Needs a transaction.
   *
   * @param counted submissions that are revealed, whether or not they are in the figures
   */
  Map<GroupKey, Participation> of(
      UUID roundId,
      Collection<Made> counted,
      Map<String, Region> regions,
      Collection<GroupKey> groups,
      int required) {
    Set<String> started =
        new HashSet<>(
            entities
                .createQuery(
                    "select distinct a.municipalityCode from Assessment a where a.round.id = :round",
                    String.class)
                .setParameter("round", roundId)
                .getResultList());
    Set<String> own = submitted(counted, OrganisationKind.MUNICIPALITY);
    Set<String> both = new HashSet<>(own);
    both.retainAll(submitted(counted, OrganisationKind.COUNCIL));
    Map<String, Long> concluded = perMunicipality("Conclusion", roundId);
    Map<String, Long> agreed = perMunicipality("Action", roundId);
    Map<GroupKey, Participation> counts = new HashMap<>();
    for (GroupKey group : groups) {
      Set<String> codes =
          regions.keySet().stream()
              .filter(code -> regions.get(code).groups().contains(group))
              .collect(Collectors.toSet());
      Set<String> talking = in(codes, both);
      boolean isShown = talking.size() >= required;
      counts.put(
          group,
          new Participation(
              null,
              codes.size(),
              in(codes, started).size(),
              in(codes, own).size(),
              talking.size(),
              isShown ? inFives(in(talking, concluded.keySet()).size()) : null,
              isShown
                  ? inFives(talking.stream().mapToLong(c -> agreed.getOrDefault(c, 0L)).sum())
                  : null));
    }
    return counts;
  }

  private static Set<String> submitted(Collection<Made> counted, OrganisationKind side) {
    return counted.stream()
        .filter(made -> made.side() == side)
        .map(Made::municipalityCode)
        .collect(Collectors.toSet());
  }

  private static Set<String> in(Set<String> codes, Set<String> others) {
    return codes.stream().filter(others::contains).collect(Collectors.toSet());
  }

  private static int inFives(long count) {
    return (int) (count / STEP * STEP);
  }

  private Map<String, Long> perMunicipality(String entity, UUID roundId) {
    Map<String, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "select v.municipalityCode, count(c) from Reveal v, "
                + entity
                + " c where c.dialogueId = v.id and v.round.id = :round group by v.municipalityCode",
            Object[].class)
        .setParameter("round", roundId)
        .getResultList()
        .forEach(row -> counts.put((String) row[0], (Long) row[1]));
    return counts;
  }
}
