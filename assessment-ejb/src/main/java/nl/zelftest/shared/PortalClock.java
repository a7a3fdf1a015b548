package nl.zelftest.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Gives the one clock that all code asks for the time: UTC, to the microsecond that the database
 * keeps.
 */
@ApplicationScoped
public class PortalClock {

  /** The time zone of everything that a person reads. */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final Instant started = Instant.now();

  @Produces
  @Dependent
  Clock clock(PortalSettings settings) {
    Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    return settings
        .demoClock()
        .map(start -> Clock.offset(system, Duration.between(started, Instant.parse(start))))
        .orElse(system);
  }
}
