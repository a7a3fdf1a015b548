package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.assessment.Reveals;

/**
 * Makes the figures of the last fixed moment where they are not there yet. What is to be revealed
 * is revealed first.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FigureSweep {

  private static final Logger LOG = Logger.getLogger(FigureSweep.class.getName());

  @Inject private Reveals reveals;

  @Inject private EditionMaker editions;

  /** Rounds of which the failure was logged, so that the log does not fill with one of them. */
  private final Set<UUID> failed = new HashSet<>();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void sweep() {
    try {
      if (reveals.due().isEmpty()) {
        editions.due().forEach(this::make);
      }
    } catch (RuntimeException e) {
      // The timer must not be given up over a database restart.
      LOG.log(Level.WARNING, "Figures could not be made now", e);
    }
  }

  private void make(UUID roundId) {
    try {
      editions.make(roundId);
      failed.remove(roundId);
    } catch (RuntimeException e) {
      if (failed.add(roundId)) {
        LOG.log(Level.WARNING, "Figures not made; it is tried again: " + roundId, e);
      }
    }
  }
}
