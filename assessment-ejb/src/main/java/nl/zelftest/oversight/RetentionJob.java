package nl.zelftest.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Each night removes what was kept long enough. It does no more than it can tell of: a kind that
 * fails is logged, and taken up again the next night; the others go on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJob {

  private static final Logger LOG = Logger.getLogger(RetentionJob.class.getName());

  /** So much a night; what is left waits for the next one. */
  private static final int MOST_BATCHES = 400;

  @Inject private RetentionBatch batches;

  @Inject private RetentionTerms terms;

  @Inject private Clock clock;

  @Schedule(hour = "3", minute = "40", persistent = false)
  void nightly() {
    apply(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** Removes what was kept long enough, and reports it under a day. */
  public void apply(LocalDate day) {
    Instant now = clock.instant();
    Map<RetentionKind, Integer> days = terms.days();
    Map<RetentionKind, Integer> removed = new EnumMap<>(RetentionKind.class);
    for (RetentionKind kind : RetentionKind.values()) {
      removed.put(kind, all(kind, now.minus(Duration.ofDays(kind.daysIn(days)))));
    }
    removed.forEach((kind, number) -> batches.report(day, kind, number));
    terms.report(removed);
  }

  private int all(RetentionKind kind, Instant before) {
    int removed = 0;
    try {
      for (int i = 0; i < MOST_BATCHES; i++) {
        int batch = batches.removeNext(kind, before);
        removed += batch;
        if (batch == 0) {
          break;
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Not all of " + kind + " could be removed now", e);
    }
    return removed;
  }
}
