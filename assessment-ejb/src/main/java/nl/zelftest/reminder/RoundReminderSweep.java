package nl.zelftest.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every quarter of an hour whom to remind. It keeps no list of its own: who was not reminded
 * yet is who is left, also after a crash and on another node.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoundReminderSweep {

  private static final Logger LOG = Logger.getLogger(RoundReminderSweep.class.getName());

  @Inject private Reminders reminders;

  @Inject private WeeklyMails weekly;

  @Schedule(hour = "*", minute = "*/15", second = "45", persistent = false)
  void sweep() {
    try {
      for (UUID round : reminders.automatic()) {
        for (ReminderKind kind : ReminderKind.values()) {
          remind(round, kind);
        }
      }
      List<UUID> due = weekly.due();
      while (!due.isEmpty()) {
        due.forEach(weekly::send);
        due = weekly.due();
      }
    } catch (RuntimeException e) {
      // The next run takes up where this one stopped; the timer must not be given up over a
      // database restart.
      LOG.log(Level.WARNING, "Nobody could be reminded now", e);
    }
  }

  private void remind(UUID round, ReminderKind kind) {
    Optional<UUID> last = reminders.byItself(round, kind, ReminderAudience.FIRST);
    while (last.isPresent()) {
      last = reminders.byItself(round, kind, last.get());
    }
  }
}
