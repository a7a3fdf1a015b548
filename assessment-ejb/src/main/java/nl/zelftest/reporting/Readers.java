package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Successions;
import nl.zelftest.round.Round;
import nl.zelftest.shared.PortalSettings;

/** What readers know of a round without its figures. Needs a transaction. */
@ApplicationScoped
class Readers {

  @PersistenceContext private EntityManager entities;

  @Inject private Successions successions;

  @Inject private PortalSettings settings;

  /**
   * How many municipalities two figures differ by at least: the threshold and, on top, the most
   * that one reader knows by itself. An organisation may answer for several, and reads the files of
   * those that went before them.
   */
  int required(Round round) {
    Map<UUID, Set<String>> own = new HashMap<>();
    entities
        .createQuery(
            "select o.id, p.municipalityCode from Organisation o join o.responsibilities p",
            Object[].class)
        .getResultList()
        .forEach(
            row -> own.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((String) row[1]));
    Map<String, Set<String>> files = new HashMap<>();
    int most = 1;
    for (Set<String> codes : own.values()) {
      Set<String> read = new HashSet<>();
      codes.forEach(code -> read.addAll(files.computeIfAbsent(code, one -> files(one, round))));
      most = Math.max(most, read.size());
    }
    return settings.figureThreshold() + most;
  }

  private Set<String> files(String code, Round round) {
    Set<String> existed = new HashSet<>();
    for (String one : successions.withPredecessors(Set.of(code))) {
      if (entities.find(Municipality.class, one).existsOn(round.getReferenceDate())) {
        existed.add(one);
      }
    }
    return existed;
  }

  /** Municipalities whose own result is or was in public. */
  Set<String> published(UUID roundId) {
    return new HashSet<>(
        entities
            .createQuery(
                """
                select v.municipalityCode from Publication p, Reveal v
                where v.id = p.dialogueId and v.round.id = :round and p.publishedAt is not null
                """,
                String.class)
            .setParameter("round", roundId)
            .getResultList());
  }
}
