package nl.zelftest.questionset;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.shared.PortalClock;

/**
 * Publishes approved versions: writes what the draft says into rows of its own, which the database
 * then keeps as they are.
 */
@Stateless
@PermitAll
public class VersionPublishing {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** The approved versions whose first day has come. */
  public List<UUID> due() {
    return entities
        .createQuery(
            """
            select v.id from QuestionSetVersion v
            where v.state = nl.zelftest.questionset.VersionState.SCHEDULED
              and v.validFrom <= :today
            """,
            UUID.class)
        .setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM))
        .getResultList();
  }

  /** Publishes one version that is due, unless another node did a moment ago. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void publishDue(UUID versionId) {
    Draft draft = entities.find(Draft.class, versionId, LockModeType.PESSIMISTIC_WRITE);
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    if (draft != null && version.getState() == VersionState.SCHEDULED) {
      publish(version, draft);
    }
  }

  /** Publishes one version. Needs a transaction that holds its draft. */
  public void publish(QuestionSetVersion version, Draft draft) {
    DraftContent content = draft.content();
    version.fill(content.document());
    // Its rows first: the database takes none for a version that is published.
    version.getThemes().forEach(entities::persist);
    entities.flush();
    writeMapping(version, content);
    content
        .reasons()
        .forEach((code, reason) -> entities.persist(new Explanation(version, code, reason)));
    entities
        .createQuery("delete from DraftEdit e where e.versionId = :version")
        .setParameter("version", version.getId())
        .executeUpdate();
    entities.remove(draft);
    entities.flush();
    version.publish(clock.instant());
    audit.recordSystem(
        "VERSION_PUBLISHED", "QuestionSetVersion", version.getId(), version.getLabel());
  }

  private void writeMapping(QuestionSetVersion version, DraftContent content) {
    if (version.getPredecessor() == null) {
      return;
    }
    Map<String, Question> older = byCode(version.getPredecessor());
    Map<String, Question> newer = byCode(version);
    for (Edge edge : content.edges()) {
      entities.persist(
          new MappingEdge(
              version, older.get(edge.from()), newer.get(edge.to()), edge.sameMeaning()));
    }
  }

  private static Map<String, Question> byCode(QuestionSetVersion version) {
    Map<String, Question> questions = new HashMap<>();
    version.getThemes().stream()
        .flatMap(theme -> theme.getQuestions().stream())
        .forEach(question -> questions.put(question.getCode(), question));
    return questions;
  }
}
