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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Moves the running tests of rounds of which the day has come. It keeps no list of its own: what is
 * still on an earlier version is what is left to do, also after a crash and on another node.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MoveSweep {

  private static final Logger LOG = Logger.getLogger(MoveSweep.class.getName());

  @Inject private PortalMoves moves;

  /** Tests of which the failure was logged, so that the log does not fill with one of them. */
  private final Set<UUID> failed = new HashSet<>();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void sweep() {
    try {
      UUID last = PortalMoves.FIRST;
      List<UUID> due;
      do {
        due = moves.dueAfter(last);
        for (UUID assessment : due) {
          move(assessment);
          last = assessment;
        }
      } while (!due.isEmpty());
    } catch (RuntimeException e) {
      // The next run takes up where this one stopped; the timer must not be given up over a
      // database restart.
      LOG.log(Level.WARNING, "Running tests could not be looked up now", e);
    }
  }

  private void move(UUID assessment) {
    try {
      moves.move(assessment);
      failed.remove(assessment);
    } catch (RuntimeException e) {
      if (failed.add(assessment)) {
        LOG.log(Level.WARNING, "Test " + assessment + " could not be moved; it is tried again", e);
      }
    }
  }
}
