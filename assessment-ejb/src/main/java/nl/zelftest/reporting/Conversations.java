package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.reporting.ConversationPlan.Told;

/**
 * Counts what the two sides concluded and agreed. What counts of each conversation is kept with the
 * edition, so that later ones can be compared with it and all of them counted again. Needs a
 * transaction.
 */
@ApplicationScoped
class Conversations {

  @PersistenceContext private EntityManager entities;

  @Inject private FigureGroups groups;

  /**
   * Lets what may count in an edition count, and tells the groups that can be shown.
   *
   * @param talking municipalities of which both sides submitted
   * @param known municipalities of which the result is public
   */
  Map<GroupKey, ConversationCount> join(
      FigureEdition edition, Set<String> talking, Map<String, Region> regions, Set<String> known) {
    List<Conversation> kept = kept(edition);
    List<String> provinces = groups.provinces();
    ConversationPlan plan =
        new ConversationPlan(
            kept,
            now(edition.getRoundId(), talking, regions(kept, regions)),
            provinces,
            told(edition, provinces),
            edition.getRequired(),
            known);
    plan.joining().forEach(one -> entities.persist(new ConversationSource(edition, one)));
    return counts(
        plan.counted(),
        groups.keys().stream()
            .filter(group -> plan.shown().has(SidePlan.set(group, provinces)))
            .toList(),
        edition.getRequired());
  }

  /** What an edition says of groups, counted from what it kept. */
  Map<GroupKey, ConversationCount> of(FigureEdition edition, Collection<GroupKey> shown) {
    Map<String, Conversation> counted = new HashMap<>();
    kept(edition).forEach(one -> counted.put(one.municipalityCode(), one));
    return counts(counted.values(), shown, edition.getRequired());
  }

  private static Map<GroupKey, ConversationCount> counts(
      Collection<Conversation> counted, Collection<GroupKey> shown, int required) {
    Map<GroupKey, ConversationCount> counts = new HashMap<>();
    for (GroupKey group : shown) {
      counts.put(
          group,
          ConversationCount.of(
              counted.stream().filter(one -> one.region().groups().contains(group)).toList(),
              required));
    }
    return counts;
  }

  /** Of this edition and the earlier ones, the oldest first. */
  private List<Conversation> kept(FigureEdition edition) {
    return entities
        .createQuery(
            """
            select c from ConversationSource c join fetch c.edition e
            where e.roundId = :round and e.sequence <= :sequence order by e.sequence
            """,
            ConversationSource.class)
        .setParameter("round", edition.getRoundId())
        .setParameter("sequence", edition.getSequence())
        .getResultStream()
        .map(ConversationSource::conversation)
        .toList();
  }

  private static Map<String, Region> regions(
      Collection<Conversation> kept, Map<String, Region> otherwise) {
    Map<String, Region> regions = new HashMap<>(otherwise);
    kept.forEach(one -> regions.put(one.municipalityCode(), one.region()));
    return regions;
  }

  private List<Conversation> now(UUID roundId, Set<String> talking, Map<String, Region> regions) {
    Set<String> revealed =
        new HashSet<>(
            entities
                .createQuery(
                    "select v.municipalityCode from Reveal v where v.round.id = :round",
                    String.class)
                .setParameter("round", roundId)
                .getResultList());
    revealed.retainAll(talking);
    Map<String, Long> concluded = perMunicipality("Conclusion", roundId);
    Map<String, Long> agreed = perMunicipality("Action", roundId);
    List<Conversation> now = new ArrayList<>();
    for (String code : revealed) {
      now.add(
          new Conversation(
              code,
              regions.get(code),
              0,
              concluded.containsKey(code),
              agreed.getOrDefault(code, 0L).intValue()));
    }
    return now;
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

  private Told told(FigureEdition edition, List<String> provinces) {
    GroupSet ever = GroupSet.NONE;
    int first = 0;
    for (Object[] row :
        entities
            .createQuery(
                """
                select p, e.sequence from ParticipationRow p, FigureEdition e
                where e.id = p.editionId and e.roundId = :round and p.conversations is not null
                order by e.sequence
                """,
                Object[].class)
            .setParameter("round", edition.getRoundId())
            .getResultList()) {
      first = first == 0 ? (Integer) row[1] : first;
      ever = ever.with(SidePlan.set(((ParticipationRow) row[0]).group(), provinces));
    }
    return new Told(edition.getSequence() - 1, first, ever);
  }
}
