package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/**
 * Fetches drafts for the administrator who acts, each after its check in {@link AccessPolicy}.
 * Needs a transaction.
 */
@ApplicationScoped
class DraftFiles {

  /** A version that is not published, with what it says and what it follows. */
  record DraftFile(QuestionSetVersion version, Draft draft, QuestionSetDocument base) {}

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private VersionDocuments documents;

  /**
   * Ensures that the person may do something with question sets.
   *
   * @throws NotFoundException when drafts are not for this person to see
   * @throws NotAllowedException when the person may see them but not do this
   */
  Actor require(NationalOperation operation) {
    Actor actor = currentActor.get();
    if (!AccessPolicy.allows(actor, NationalOperation.READ_DRAFTS)) {
      throw new NotFoundException();
    }
    if (!AccessPolicy.allows(actor, operation)) {
      throw new NotAllowedException();
    }
    return actor;
  }

  /**
   * A draft to read.
   *
   * @throws NotFoundException when there is none, or no longer
   */
  DraftFile toRead(UUID versionId) {
    require(NationalOperation.READ_DRAFTS);
    return file(versionId, LockModeType.NONE);
  }

  /**
   * A draft to change, held for the rest of the transaction.
   *
   * @throws NotFoundException when there is none, or no longer
   */
  DraftFile toChange(UUID versionId, NationalOperation operation) {
    require(operation);
    return file(versionId, LockModeType.PESSIMISTIC_WRITE);
  }

  private DraftFile file(UUID versionId, LockModeType lock) {
    Draft draft = entities.find(Draft.class, versionId, lock);
    if (draft == null) {
      throw new NotFoundException();
    }
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    QuestionSetVersion before = version.getPredecessor();
    return new DraftFile(version, draft, before == null ? null : documents.of(before.getId()));
  }
}
