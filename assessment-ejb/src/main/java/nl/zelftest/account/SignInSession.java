package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One browser in which a person is, or was, signed in. */
@Entity
@Table(name = "sign_in_session")
class SignInSession {

  /** After so long a person signs in again, however busy (OWASP ASVS 4.0.3, 3.3.2). */
  static final Duration LONGEST = Duration.ofHours(12);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "last_active_at")
  private Instant lastActiveAt;

  @Column(name = "browser")
  private String browser;

  @Column(name = "operating_system")
  private String operatingSystem;

  @Column(name = "strong")
  private boolean strong;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected SignInSession() {}

  /**
   * A session that goes on.
   *
   * @param beganAt when the password was given, before it was checked: one that changed since ends
   *     the session
   * @param strong whether two factors were shown
   */
  SignInSession(UUID accountId, Instant beganAt, Instant now, Browser browser, boolean strong) {
    this.accountId = accountId;
    this.beganAt = beganAt;
    this.lastActiveAt = now;
    this.browser = browser.make();
    this.operatingSystem = browser.operatingSystem();
    this.strong = strong;
  }

  /** Ends it at once: the next request in it is a stranger's. */
  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
    }
  }

  UUID getId() {
    return id;
  }

  Instant getBeganAt() {
    return beganAt;
  }

  Instant getLastActiveAt() {
    return lastActiveAt;
  }

  Browser getBrowser() {
    return new Browser(browser, operatingSystem);
  }
}
