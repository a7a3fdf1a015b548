package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zelftest.shared.NotFoundException;

/**
 * Gives published versions as documents, with their errata. Each is read once; whether there is a
 * new erratum, which another node may have made, is asked every few seconds.
 */
@ApplicationScoped
public class VersionDocuments {

  private static final long ASK_AGAIN = Duration.ofSeconds(5).toNanos();

  /**
   * @param errata how many are in the document
   * @param askedAt as of {@link System#nanoTime()}
   */
  private record Known(QuestionSetDocument document, long errata, long askedAt) {}

  @PersistenceContext private EntityManager entities;

  private final Map<UUID, Known> published = new ConcurrentHashMap<>();

  /**
   * What a version's file would say; the same object as long as it says the same.
   *
   * @throws NotFoundException when no published version has this id
   */
  public QuestionSetDocument of(UUID versionId) {
    Known kept = published.get(versionId);
    return isNew(kept)
        ? kept.document()
        : published
            .compute(versionId, (id, known) -> isNew(known) ? known : ask(id, known))
            .document();
  }

  private static boolean isNew(Known known) {
    return known != null && System.nanoTime() - known.askedAt() < ASK_AGAIN;
  }

  private Known ask(UUID versionId, Known known) {
    long errata = countErrata(versionId);
    return new Known(
        known != null && known.errata() == errata ? known.document() : fresh(versionId),
        errata,
        System.nanoTime());
  }

  /** As it is now, read from the database. */
  QuestionSetDocument fresh(UUID versionId) {
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    if (version == null || !version.isPublished()) {
      throw new NotFoundException();
    }
    DraftContent content = DraftContent.of(version.document());
    for (Erratum erratum : errata(versionId)) {
      content = DraftTexts.with(content, erratum.getPlace(), erratum.getAfter(), null);
    }
    return content.document();
  }

  /** Lets the next reader of a version read it anew. */
  void forget(UUID versionId) {
    published.remove(versionId);
  }

  private long countErrata(UUID versionId) {
    return entities
        .createQuery("select count(e) from Erratum e where e.version.id = :version", Long.class)
        .setParameter("version", versionId)
        .getSingleResult();
  }

  private List<Erratum> errata(UUID versionId) {
    return entities
        .createQuery(
            "select e from Erratum e where e.version.id = :version order by e.madeAt",
            Erratum.class)
        .setParameter("version", versionId)
        .getResultList();
  }
}
