package nl.zelftest.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That a person was reminded of something in a round, once and for all. */
@Entity
@Table(name = "reminder")
public class Reminder {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private ReminderKind kind;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Reminder() {}

  /**
   * A reminder.
   *
   * @param waits for the weekly mail
   */
  Reminder(UUID roundId, UUID accountId, ReminderKind kind, boolean waits, Instant madeAt) {
    this.roundId = roundId;
    this.accountId = accountId;
    this.kind = kind;
    this.madeAt = madeAt;
    this.doneAt = waits ? null : madeAt;
  }

  /**
   * It was in a weekly mail, or there was nothing left to remind of; a second time changes nothing.
   */
  void done(Instant moment) {
    if (doneAt == null) {
      doneAt = moment;
    }
  }

  UUID getRoundId() {
    return roundId;
  }

  ReminderKind getKind() {
    return kind;
  }
}
