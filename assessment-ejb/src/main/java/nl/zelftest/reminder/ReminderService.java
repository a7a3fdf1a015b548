package nl.zelftest.reminder;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.shared.NotFoundException;

/** Lets national coordinators remind now: everybody whom it concerns and who was not yet. */
@Stateless
@RolesAllowed(NATIONAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderService {

  @Inject private ReminderSettings settings;

  @Inject private Reminders reminders;

  @Inject private CurrentActor currentActor;

  /**
   * Reminds, some people in each transaction. Asked twice, or broken off, it goes on with those who
   * are left.
   *
   * @throws NotFoundException when there is no such round, or the person may not remind
   */
  public void remind(UUID roundId, ReminderKind kind) {
    settings.prepare(roundId);
    UUID actor = currentActor.get().accountId();
    Optional<UUID> last = reminders.asked(roundId, kind, ReminderAudience.FIRST, actor);
    while (last.isPresent()) {
      last = reminders.asked(roundId, kind, last.get(), actor);
    }
  }
}
