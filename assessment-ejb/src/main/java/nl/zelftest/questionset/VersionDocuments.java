package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zelftest.shared.NotFoundException;

/** Gives published versions as documents, as they were published; each is read once. */
@ApplicationScoped
public class VersionDocuments {

  @PersistenceContext private EntityManager entities;

  private final Map<UUID, QuestionSetDocument> published = new ConcurrentHashMap<>();

  /**
   * What a version's file would say.
   *
   * @throws NotFoundException when no published version has this id
   */
  public QuestionSetDocument of(UUID versionId) {
    QuestionSetDocument kept = published.get(versionId);
    if (kept == null) {
      QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
      if (version == null || !version.isPublished()) {
        throw new NotFoundException();
      }
      kept = version.document();
      published.put(versionId, kept);
    }
    return kept;
  }
}
