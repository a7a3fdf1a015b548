package nl.zelftest.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.shared.PortalSettings;

/**
 * Seals within seconds, and each minute in which something happened writes the head of the chain to
 * a file outside the database ({@code audit-anchors.txt}: sequence, hash, time). The operator's log
 * collector reads it, so that even who owns both database and server cannot cut the chain's tail
 * unseen.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
  private static final String ANCHORS = "audit-anchors.txt";
  private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(1);

  @Inject private AuditSealing sealing;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  private ChainHead anchored = HashChain.GENESIS;
  private Instant anchoredAt = Instant.EPOCH;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void seal() {
    try {
      AuditSealing.Sealed sealed;
      do {
        sealed = sealing.sealNext();
      } while (sealed.more());
      anchor(sealed.head());
    } catch (RuntimeException | IOException e) {
      // The next run takes up where this one stopped; the timer must not be given up over a
      // database restart.
      LOG.log(Level.WARNING, "Audit events could not be sealed now", e);
    }
  }

  private void anchor(ChainHead head) throws IOException {
    Instant now = clock.instant();
    Optional<Path> folder = settings.dataFolder();
    if (folder.isEmpty()
        || head.equals(anchored)
        || now.isBefore(anchoredAt.plus(BETWEEN_ANCHORS))) {
      return;
    }
    Files.writeString(
        folder.get().resolve(ANCHORS),
        "%d %s %s%n".formatted(head.sequence(), head.hash(), now),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    anchored = head;
    anchoredAt = now;
  }
}
