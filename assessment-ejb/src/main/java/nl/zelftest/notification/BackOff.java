package nl.zelftest.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to try again, and when no more. */
final class BackOff {

  /**
   * How long a mail stays with the node that took it. Where an attempt takes longer, another may
   * begin; the first is then not allowed to finish.
   */
  static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private BackOff() {}

  /** After the given number of attempts, of which the last just ended. */
  static Instant nextAttempt(int attempts, Instant now) {
    return now.plus(WAITS.get(Math.min(Math.max(attempts, 1), WAITS.size()) - 1));
  }

  static MailState stateAfter(SendingProblem problem, Instant createdAt, Instant now) {
    return switch (problem) {
      case REFUSED -> MailState.FAILED;
      case UNHEARD -> MailState.UNCERTAIN;
      case UNREACHABLE, SIGN_IN, NOT_NOW, FOLDER, NODE_GONE, OTHER ->
          now.isBefore(createdAt.plus(GIVE_UP_AFTER)) ? MailState.WAITING : MailState.FAILED;
    };
  }
}
