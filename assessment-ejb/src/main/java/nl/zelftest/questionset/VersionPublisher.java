package nl.zelftest.questionset;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Publishes approved versions on their first day, each in a transaction of its own. Whichever node
 * comes first does it.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VersionPublisher {

  private static final Logger LOG = Logger.getLogger(VersionPublisher.class.getName());

  @Inject private VersionPublishing publishing;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void publishDue() {
    try {
      publishing.due().forEach(this::publish);
    } catch (RuntimeException e) {
      // The timer must not be given up over a database restart.
      LOG.log(Level.WARNING, "Versions could not be published now", e);
    }
  }

  private void publish(UUID versionId) {
    try {
      publishing.publishDue(versionId);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A version could not be published: " + versionId, e);
    }
  }
}
