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

/** Lets whoever reads an account's mail choose another password: once, and for a while. */
@Entity
@Table(name = "password_reset")
class PasswordReset {

  static final Duration LASTS = Duration.ofMinutes(60);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @Column(name = "token_sha256")
  private String tokenHash;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected PasswordReset() {}

  /**
   * A reset that can be used from now on.
   *
   * @param tokenHash of the personal link
   */
  PasswordReset(Account account, String tokenHash, Instant requestedAt) {
    this.account = account;
    this.tokenHash = tokenHash;
    this.requestedAt = requestedAt;
    this.expiresAt = requestedAt.plus(LASTS);
  }

  boolean isOpen(Instant moment) {
    return endedAt == null && moment.isBefore(expiresAt) && account.isOpen();
  }

  /** Ends it; a second time changes nothing. */
  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
    }
  }

  UUID getId() {
    return id;
  }

  Account getAccount() {
    return account;
  }
}
