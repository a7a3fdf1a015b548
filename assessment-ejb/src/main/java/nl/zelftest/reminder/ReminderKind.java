package nl.zelftest.reminder;

import nl.zelftest.notification.MailKind;

/** Of what people are reminded. */
public enum ReminderKind {
  /** The round opened. */
  OPENED(MailKind.ROUND_OPENED),
  /** Everything is answered, and nothing submitted. */
  COMPLETE(MailKind.READY_TO_SUBMIT),
  /** The round closes within two weeks. */
  DEADLINE(MailKind.ROUND_CLOSES),
  /** The round closes within days. */
  LAST_DAYS(MailKind.ROUND_CLOSES);

  private final MailKind mail;

  ReminderKind(MailKind mail) {
    this.mail = mail;
  }

  MailKind mail() {
    return mail;
  }
}
