package nl.zelftest.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom reminders of a round would reach now.
 *
 * @param automatic whether the portal reminds by itself
 */
public record ReminderPage(
    UUID roundId,
    String roundName,
    Instant closesAt,
    boolean open,
    boolean automatic,
    List<KindRow> kinds) {

  public ReminderPage {
    kinds = List.copyOf(kinds);
  }

  /**
   * One reminder.
   *
   * @param reminded how many people had it already
   * @param people how many would be reminded
   * @param weekly how many of them in their weekly mail
   * @param muted how many do not want it, and are not among those people
   * @param organisations of those people by name; empty where that would tell how far their answers
   *     are
   */
  public record KindRow(
      ReminderKind kind,
      long reminded,
      int people,
      int weekly,
      int muted,
      List<String> organisations) {
    public KindRow {
      organisations = List.copyOf(organisations);
    }

    /** Whether it is sent without telling whom it reaches: how far answers are is not told. */
    public boolean isBlind() {
      return kind == ReminderKind.COMPLETE;
    }
  }
}
