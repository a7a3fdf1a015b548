package nl.zelftest.account;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.zelftest.shared.NotFoundException;

/** How often signing in failed in the whole country, so that an attack is noticed. */
@Stateless
@RolesAllowed(NATIONAL)
public class SignInWatch {

  /** So many failures within an hour are more than people who mistype. */
  public static final long PEAK = 50;

  private static final Duration SHOWN = Duration.ofHours(24);

  /**
   * An hour in which something failed.
   *
   * @param failed passwords, codes and passkeys that were refused
   * @param blocked those of them that were not even tried, as there had been too many
   * @param accounts how many different accounts they were about, as far as there are such accounts
   */
  public record Hour(Instant begin, long failed, long blocked, long accounts) {
    public boolean peak() {
      return failed >= PEAK;
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /** How often it failed within the last hour. */
  public long lastHour() {
    return ((Number)
            refused("count(*)", "", clock.instant().minus(1, ChronoUnit.HOURS)).findFirst().get())
        .longValue();
  }

  /** The hours of the last day in which something failed, the newest first. */
  public List<Hour> hours() {
    return refused(
            """
            date_format(occurred_at, '%Y-%m-%dT%H:00:00Z'), count(*), sum(details = 'BLOCKED'),
              count(distinct nullif(object_id, 'unknown'))
            """,
            "group by 1 order by 1 desc", clock.instant().minus(SHOWN))
        .map(Object[].class::cast)
        .map(
            row ->
                new Hour(
                    Instant.parse((String) row[0]), number(row[1]), number(row[2]), number(row[3])))
        .toList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private Stream<?> refused(String what, String grouped, Instant since) {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.WATCH_SIGN_INS)) {
      throw new NotFoundException();
    }
    return entities
        .createNativeQuery(
            "select "
                + what
                + " from audit_event where action in ('SIGN_IN', 'SECOND_FACTOR', 'PASSKEY')"
                + " and result = 'REFUSED' and occurred_at >= ?1 "
                + grouped)
        .setParameter(1, Timestamp.valueOf(LocalDateTime.ofInstant(since, ZoneOffset.UTC)))
        .getResultList()
        .stream();
  }
}
