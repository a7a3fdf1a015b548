package nl.zelftest.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.assessment.Reveals.Due;

/** Reveals submissions when the day of their round has come, each municipality by itself. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevealSweep {

  private static final Logger LOG = Logger.getLogger(RevealSweep.class.getName());

  @Inject private Reveals reveals;

  /** What could not be revealed, so that the log does not fill with it. */
  private final Set<Due> failed = new HashSet<>();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void sweep() {
    try {
      List<Due> due;
      do {
        due = reveals.due().stream().filter(one -> !failed.contains(one)).toList();
        due.forEach(this::reveal);
      } while (!due.isEmpty());
      failed.clear();
    } catch (RuntimeException e) {
      // The timer must not be given up over a database restart.
      LOG.log(Level.WARNING, "Submissions could not be revealed now", e);
    }
  }

  private void reveal(Due due) {
    try {
      reveals.reveal(due);
    } catch (RuntimeException e) {
      failed.add(due);
      LOG.log(Level.WARNING, "Not revealed; it is tried again: " + due, e);
    }
  }
}
