package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Another address for an account, asked for by the person and to be confirmed on both. */
@Entity
@Table(name = "email_change")
class EmailChange {

  static final Duration LASTS = Duration.ofHours(24);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @Column(name = "new_email")
  private String newEmail;

  @Column(name = "old_token_sha256")
  private String oldTokenHash;

  @Column(name = "new_token_sha256")
  private String newTokenHash;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "old_confirmed_at")
  private Instant oldConfirmedAt;

  @Column(name = "new_confirmed_at")
  private Instant newConfirmedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected EmailChange() {}

  /**
   * One that waits for two confirmations.
   *
   * @param oldTokenHash of the link to the present address
   * @param newTokenHash of the link to the new one
   */
  EmailChange(
      Account account, String newEmail, String oldTokenHash, String newTokenHash, Instant askedAt) {
    this.account = account;
    this.newEmail = newEmail;
    this.oldTokenHash = oldTokenHash;
    this.newTokenHash = newTokenHash;
    this.askedAt = askedAt;
    this.expiresAt = askedAt.plus(LASTS);
  }

  boolean isOpen(Instant moment) {
    return endedAt == null && moment.isBefore(expiresAt) && account.isOpen();
  }

  /** Whether this link can still confirm: each does so once. */
  boolean awaits(String tokenHash) {
    return tokenHash.equals(oldTokenHash) ? oldConfirmedAt == null : newConfirmedAt == null;
  }

  /** Confirms on the address to which this link went. */
  void confirm(String tokenHash, Instant moment) {
    if (tokenHash.equals(oldTokenHash)) {
      oldConfirmedAt = moment;
    } else {
      newConfirmedAt = moment;
    }
  }

  boolean isConfirmed() {
    return oldConfirmedAt != null && newConfirmedAt != null;
  }

  /** Ends it; an address that is not used is not kept. */
  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
      newEmail = null;
    }
  }

  UUID getId() {
    return id;
  }

  Account getAccount() {
    return account;
  }

  String getNewEmail() {
    return newEmail;
  }
}
