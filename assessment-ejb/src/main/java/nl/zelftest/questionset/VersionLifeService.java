package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.Actor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.DraftFiles.DraftFile;
import nl.zelftest.questionset.NotReadyException.Lack;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;

/**
 * Leads a version through its life: draft, in review, scheduled, published, retired. A second
 * administrator approves, and on its first day it is published by itself.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class VersionLifeService {

  private static final String VERSION = "QuestionSetVersion";

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private VersionPublishing publishing;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Asks a second administrator for a review.
   *
   * @param validFrom the first day on which the version holds
   * @throws NotFoundException when there is no such draft
   * @throws NotAllowedException when the person is no coordinator
   * @throws NotReadyException with everything that is lacking
   * @throws VersionStateException when it is no draft any more
   */
  public void requestReview(UUID draftId, LocalDate validFrom) {
    DraftFile file = files.toChange(draftId, NationalOperation.REQUEST_REVIEW);
    Actor actor = files.require(NationalOperation.REQUEST_REVIEW);
    Set<Lack> lacks = lacks(file, validFrom);
    if (!lacks.isEmpty()) {
      throw new NotReadyException(lacks);
    }
    String label = file.draft().content().document().version();
    file.version().requestReview(label, validFrom, actor.accountId(), clock.instant());
    audit.record(actor.accountId(), "REVIEW_REQUESTED", VERSION, draftId, label);
  }

  private Set<Lack> lacks(DraftFile file, LocalDate validFrom) {
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    DraftContent content = file.draft().content();
    QuestionSetVersion before = file.version().getPredecessor();
    if (!DraftCheck.of(content.document()).isEmpty()) {
      lacks.add(Lack.FINDINGS);
    }
    if (!DraftDecisions.undecided(content, file.base()).isEmpty()) {
      lacks.add(Lack.MAPPING);
    }
    String label = content.document().version();
    if (label != null && isTaken(file.version(), label)) {
      lacks.add(Lack.LABEL_TAKEN);
    }
    if (validFrom == null) {
      lacks.add(Lack.DATE);
    } else if (before != null) {
      if (validFrom.isBefore(today())) {
        lacks.add(Lack.PAST);
      }
      if (!validFrom.isAfter(before.getValidFrom())) {
        lacks.add(Lack.OVERLAP);
      }
    }
    return lacks;
  }

  private boolean isTaken(QuestionSetVersion version, String label) {
    return entities
            .createQuery(
                """
                select count(v) from QuestionSetVersion v
                where v.questionSet = :set and v.label = :label and v <> :version
                """,
                Long.class)
            .setParameter("set", version.getQuestionSet())
            .setParameter("label", label)
            .setParameter("version", version)
            .getSingleResult()
        > 0;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
  }

  /**
   * Approves a version that another administrator asked a review of. It is published on its first
   * day; when that is today, at once.
   *
   * @param revision of the draft that the person read
   * @throws NotFoundException when there is no such version
   * @throws NotAllowedException when the person asked for the review, or is no coordinator
   * @throws NotReadyException when its first day went by in the meantime
   * @throws VersionStateException when it is not in review, or was changed since the person read it
   */
  public void approve(UUID versionId, int revision) {
    DraftFile file = files.toChange(versionId, NationalOperation.REVIEW);
    Actor actor = files.require(NationalOperation.REVIEW);
    QuestionSetVersion version = file.version();
    if (file.draft().getRevision() != revision) {
      throw new VersionStateException(version.getState());
    }
    version.approve(actor.accountId(), clock.instant());
    LocalDate first = version.getValidFrom();
    if (version.getPredecessor() != null && first.isBefore(today())) {
      throw new NotReadyException(EnumSet.of(Lack.PAST));
    }
    audit.record(actor.accountId(), "VERSION_APPROVED", VERSION, versionId, version.getLabel());
    if (!first.isAfter(today())) {
      publishing.publish(file.version(), file.draft());
    }
  }

  /**
   * Sends a version back to be changed: one in review, or one that waits for its first day.
   *
   * @param remark what is to be done; at most 1,000 characters
   * @throws NotFoundException when there is no such version
   * @throws VersionStateException when it is a draft already
   */
  public void sendBack(UUID versionId, String remark) {
    DraftFile file = files.toChange(versionId, NationalOperation.REQUEST_REVIEW);
    Actor actor = files.require(NationalOperation.REQUEST_REVIEW);
    if (remark != null && remark.length() > QuestionSetVersion.LONGEST_REMARK) {
      throw new InvalidDraftException(InvalidDraftException.Reason.TOO_LONG);
    }
    file.version().sendBack(remark);
    audit.record(actor.accountId(), "VERSION_SENT_BACK", VERSION, versionId, null);
  }

  /**
   * Gives a draft up. Its questions were never answered; the trail keeps that it was there.
   *
   * @throws NotFoundException when there is no such draft
   * @throws VersionStateException when it is in review or further
   */
  public void giveUp(UUID draftId) {
    DraftFile file = files.toChange(draftId, NationalOperation.EDIT_DRAFTS);
    Actor actor = files.require(NationalOperation.EDIT_DRAFTS);
    if (file.version().getState() != VersionState.DRAFT) {
      throw new VersionStateException(file.version().getState());
    }
    entities
        .createQuery("delete from DraftEdit e where e.versionId = :version")
        .setParameter("version", draftId)
        .executeUpdate();
    entities.remove(file.draft());
    entities.flush();
    entities.remove(file.version());
    audit.record(actor.accountId(), "DRAFT_GIVEN_UP", VERSION, draftId, null);
  }
}
