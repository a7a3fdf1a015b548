package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/** Counts who takes part, as the map shows it at a moment. Needs a transaction. */
@ApplicationScoped
class Participations {

  /**
   * Which municipalities take part.
   *
   * @param started of which some organisation began the test
   * @param own of which the municipality itself submitted it
   * @param both of which a council submitted it too
   */
  record Takers(Set<String> started, Set<String> own, Set<String> both) {

    /**
     * Counts each group.
     *
     * @param conversations what is told of some of the groups
     */
    Map<GroupKey, Participation> in(
        Collection<GroupKey> groups,
        Map<String, Region> regions,
        Map<GroupKey, ConversationCount> conversations) {
      Map<GroupKey, Participation> counts = new HashMap<>();
      for (GroupKey group : groups) {
        Set<String> codes = new HashSet<>(regions.keySet());
        codes.removeIf(code -> !regions.get(code).groups().contains(group));
        ConversationCount told = conversations.get(group);
        counts.put(
            group,
            new Participation(
                null,
                codes.size(),
                many(codes, started),
                many(codes, own),
                many(codes, both),
                told == null ? null : told.conversations(),
                told == null ? null : told.agreements()));
      }
      return counts;
    }

    private static int many(Set<String> codes, Set<String> others) {
      return (int) codes.stream().filter(others::contains).count();
    }
  }

  @PersistenceContext private EntityManager entities;

  /** Who took part in a round at a moment. */
  Takers at(UUID roundId, Instant moment) {
    Set<String> started =
        new HashSet<>(
            entities
                .createQuery(
                    "select distinct a.municipalityCode from Assessment a"
                        + " where a.round.id = :round and a.startedAt <= :moment",
                    String.class)
                .setParameter("round", roundId)
                .setParameter("moment", moment)
                .getResultList());
    Set<String> own = submitted(roundId, moment, OrganisationKind.MUNICIPALITY);
    Set<String> both = submitted(roundId, moment, OrganisationKind.COUNCIL);
    both.retainAll(own);
    return new Takers(started, own, both);
  }

  private Set<String> submitted(UUID roundId, Instant moment, OrganisationKind side) {
    return new HashSet<>(
        entities
            .createQuery(
                """
                select distinct a.municipalityCode from Submission s, Assessment a
                where a.id = s.assessmentId and a.round.id = :round and a.side = :side
                  and s.submittedAt <= :moment
                """,
                String.class)
            .setParameter("round", roundId)
            .setParameter("side", side)
            .setParameter("moment", moment)
            .getResultList());
  }
}
