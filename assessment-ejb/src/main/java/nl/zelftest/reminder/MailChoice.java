package nl.zelftest.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a person chose about reminders. */
@Entity
@Table(name = "mail_choice")
public class MailChoice {

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "weekly")
  private boolean weekly;

  @Column(name = "muted")
  private String muted = "";

  @Version
  @Column(name = "version")
  private int version;

  protected MailChoice() {}

  MailChoice(UUID accountId) {
    this.accountId = accountId;
  }

  /** From now on it is like this. */
  void choose(MailWishes wishes) {
    weekly = wishes.weekly();
    muted = wishes.muted().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  UUID getAccountId() {
    return accountId;
  }

  MailWishes wishes() {
    Set<ReminderKind> kinds = EnumSet.noneOf(ReminderKind.class);
    for (String kind : muted.split(" ", -1)) {
      if (!kind.isEmpty()) {
        kinds.add(ReminderKind.valueOf(kind));
      }
    }
    return new MailWishes(weekly, kinds);
  }
}
