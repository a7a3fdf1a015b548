package nl.zelftest.reminder;

import java.util.Set;

/** What a person wants of reminders: which not, and whether together once a week. */
public record MailWishes(boolean weekly, Set<ReminderKind> muted) {

  /** Of somebody who chose nothing. */
  static final MailWishes ALL = new MailWishes(false, Set.of());

  public MailWishes {
    muted = Set.copyOf(muted);
  }
}
