package nl.zelftest.redivision;

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

/** Looks every ten seconds for confirmed changes of municipalities of which the day has come. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RedivisionSweep {

  private static final Logger LOG = Logger.getLogger(RedivisionSweep.class.getName());

  @Inject private RedivisionApplication application;

  /** What could not be applied, so that the log does not fill with it. */
  private final Set<UUID> failed = new HashSet<>();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void sweep() {
    try {
      application.due().forEach(this::apply);
    } catch (RuntimeException e) {
      // The timer must not be given up over a database restart.
      LOG.log(Level.WARNING, "Changes of municipalities could not be looked up now", e);
    }
  }

  private void apply(UUID id) {
    try {
      application.apply(id);
      failed.remove(id);
    } catch (RuntimeException e) {
      if (failed.add(id)) {
        LOG.log(Level.WARNING, "Not applied; it is tried again: " + id, e);
      }
    }
  }
}
