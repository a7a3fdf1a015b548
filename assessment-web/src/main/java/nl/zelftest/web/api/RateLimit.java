package nl.zelftest.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests by where they come from, in windows of a minute that all share, so that one
 * program cannot keep the portal from others. It holds a bounded number of sources; once there are
 * more, the newcomers share one count.
 */
@ApplicationScoped
public class RateLimit {

  /** Requests that a source may make in a minute. */
  static final int LIMIT = 600;

  static final int MOST_SOURCES = 10_000;

  private static final long SECONDS = 60;

  /**
   * What is left after a request.
   *
   * @param remaining -1 where the request is one too many
   * @param reset seconds until the count begins anew
   */
  record Left(int remaining, long reset) {
    boolean isTooMany() {
      return remaining < 0;
    }
  }

  private final Map<String, Integer> counts = new HashMap<>();
  private long window;

  private final Clock clock;

  /** For the container's proxy alone. */
  protected RateLimit() {
    this(Clock.systemUTC());
  }

  @Inject
  RateLimit(Clock clock) {
    this.clock = clock;
  }

  synchronized Left count(String source) {
    long now = clock.instant().getEpochSecond();
    if (now / SECONDS != window) {
      window = now / SECONDS;
      counts.clear();
    }
    String counted = counts.size() < MOST_SOURCES || counts.containsKey(source) ? source : "";
    int count = counts.merge(counted, 1, (one, other) -> Math.min(one + other, LIMIT + 1));
    return new Left(LIMIT - count, SECONDS - now % SECONDS);
  }
}
