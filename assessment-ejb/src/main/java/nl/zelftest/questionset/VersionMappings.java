package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.shared.NotFoundException;

/**
 * Gives the mapping between published versions, and which follows from which; each is read from the
 * database once.
 */
@ApplicationScoped
public class VersionMappings {

  private record Span(UUID older, UUID newer) {}

  @PersistenceContext private EntityManager entities;

  private final Map<Span, VersionMapping> published = new ConcurrentHashMap<>();

  private final Map<UUID, Optional<UUID>> predecessors = new ConcurrentHashMap<>();

  /**
   * How the older version's questions go on in the newer one, over the versions in between.
   *
   * @throws NotFoundException when the newer version does not follow from the older one
   */
  public VersionMapping between(UUID older, UUID newer) {
    Span span = new Span(older, newer);
    VersionMapping kept = published.get(span);
    if (kept == null) {
      kept = compose(older, newer);
      published.put(span, kept);
    }
    return kept;
  }

  /** Whether the newer version follows from the older one, at once or over others. */
  public boolean follows(UUID newer, UUID older) {
    Optional<UUID> at = Optional.of(newer);
    while (at.isPresent() && !at.get().equals(older)) {
      at = predecessor(at.get());
    }
    return at.isPresent();
  }

  private Optional<UUID> predecessor(UUID versionId) {
    Optional<UUID> kept = predecessors.get(versionId);
    if (kept != null) {
      return kept;
    }
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    if (version == null) {
      return Optional.empty();
    }
    Optional<UUID> before =
        Optional.ofNullable(version.getPredecessor()).map(QuestionSetVersion::getId);
    if (version.isPublished()) {
      predecessors.put(versionId, before);
    }
    return before;
  }

  /** The same where the newer version follows from the older one; empty elsewhere. */
  public Optional<VersionMapping> ifFollows(UUID older, UUID newer) {
    return follows(newer, older) ? Optional.of(between(older, newer)) : Optional.empty();
  }

  /**
   * Why questions changed since the older version, by their code; the last reason where there were
   * more.
   *
   * @throws NotFoundException when the newer version does not follow from the older one
   */
  public Map<String, ChangeReason> reasons(UUID older, UUID newer) {
    Map<String, ChangeReason> reasons = new HashMap<>();
    UUID at = newer;
    while (!at.equals(older)) {
      entities
          .createQuery(
              "select e from Explanation e where e.version.id = :version", Explanation.class)
          .setParameter("version", at)
          .getResultStream()
          .forEach(e -> reasons.putIfAbsent(e.getQuestionCode(), e.reason()));
      QuestionSetVersion before = entities.find(QuestionSetVersion.class, at).getPredecessor();
      if (before == null) {
        throw new NotFoundException();
      }
      at = before.getId();
    }
    return reasons;
  }

  private VersionMapping compose(UUID older, UUID newer) {
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, newer);
    if (version == null || !version.isPublished()) {
      throw new NotFoundException();
    }
    if (older.equals(newer)) {
      return VersionMapping.identity(
          version.getThemes().stream()
              .flatMap(theme -> theme.getQuestions().stream())
              .map(Question::getCode)
              .toList());
    }
    if (version.getPredecessor() == null) {
      throw new NotFoundException();
    }
    return compose(older, version.getPredecessor().getId()).then(lastStep(newer));
  }

  private VersionMapping lastStep(UUID version) {
    Set<Edge> edges =
        entities
            .createQuery(
                """
                select e.oldQuestion.code, e.newQuestion.code, e.sameMeaning
                from MappingEdge e where e.version.id = :version
                """,
                Object[].class)
            .setParameter("version", version)
            .getResultStream()
            .map(row -> new Edge((String) row[0], (String) row[1], (Boolean) row[2]))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new VersionMapping(edges);
  }
}
