package nl.zelftest.dialogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute for agreements of which the day has passed. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderSweep {

  private static final Logger LOG = Logger.getLogger(ReminderSweep.class.getName());

  @Inject private ActionReminders reminders;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void sweep() {
    try {
      reminders.due().forEach(this::remind);
    } catch (RuntimeException e) {
      // The timer must not be given up over a database restart.
      LOG.log(Level.WARNING, "Agreements could not be looked up now", e);
    }
  }

  private void remind(UUID actionId) {
    try {
      reminders.remind(actionId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Nobody was told of an agreement; it is tried again: " + actionId, e);
    }
  }
}
