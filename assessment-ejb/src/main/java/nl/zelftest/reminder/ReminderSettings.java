package nl.zelftest.reminder;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotFoundException;

/** Shows whom reminders of a round would reach, and lets the portal remind by itself or not. */
@Stateless
@RolesAllowed(NATIONAL)
public class ReminderSettings {

  @PersistenceContext private EntityManager entities;

  @Inject private ReminderPages pages;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  /**
   * Whom reminders would reach now.
   *
   * @throws NotFoundException when there is no such round, or the person may not remind
   */
  public ReminderPage page(UUID roundId) {
    return pages.of(find(roundId, LockModeType.NONE));
  }

  /**
   * Lets the portal remind by itself, or no longer.
   *
   * @throws NotFoundException when there is no such round, or the person may not remind
   */
  public void remindByItself(UUID roundId, boolean automatic) {
    if (held(roundId).remind(automatic)) {
      audit.record(
          currentActor.get().accountId(),
          automatic ? "REMINDING_BEGAN" : "REMINDING_ENDED",
          "Round",
          roundId,
          null);
    }
  }

  /** Makes the row that is held while somebody reminds. */
  public void prepare(UUID roundId) {
    held(roundId);
  }

  private RoundReminding held(UUID roundId) {
    // Held, so that two who ask at once find one row.
    find(roundId, LockModeType.PESSIMISTIC_WRITE);
    RoundReminding reminding = entities.find(RoundReminding.class, roundId);
    if (reminding == null) {
      reminding = new RoundReminding(roundId);
      entities.persist(reminding);
    }
    return reminding;
  }

  private Round find(UUID roundId, LockModeType lock) {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.SEND_REMINDERS)) {
      throw new NotFoundException();
    }
    Round round = entities.find(Round.class, roundId, lock);
    if (round == null) {
      throw new NotFoundException();
    }
    return round;
  }
}
