package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;

/**
 * Lets a volunteer without an account of her own contribute to one test of a council, for as long
 * as it is open. She enters by her personal link together with a code that is mailed to her.
 */
@Entity
@Table(name = "guest_pass")
public class GuestPass {

  /** How long a code can be used (OWASP ASVS 4.0.3, 2.7.2). */
  public static final Duration CODE_LASTS = Duration.ofMinutes(10);

  static final int MOST_ATTEMPTS = 5;
  static final int MOST_CODES = 5;
  static final Duration CODES_COUNTED_FOR = Duration.ofHours(1);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Column(name = "municipality_code")
  private String municipalityCode;

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "assessment_id")
  private UUID assessmentId;

  @Column(name = "email")
  private String email;

  @Column(name = "token_sha256")
  private String tokenHash;

  @Column(name = "code_sha256")
  private String codeHash;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "code_attempts")
  private int codeAttempts;

  @Column(name = "codes_since")
  private Instant codesSince;

  @Column(name = "codes_sent")
  private int codesSent;

  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected GuestPass() {}

  /**
   * A pass for one test.
   *
   * @param account of the guest, for this pass only
   * @param tokenHash of the personal link
   * @param expiresAt the round's closing
   */
  public GuestPass(
      Account account,
      String email,
      Organisation organisation,
      String municipalityCode,
      UUID roundId,
      UUID assessmentId,
      String tokenHash,
      UUID invitedBy,
      Instant invitedAt,
      Instant expiresAt) {
    this.account = account;
    this.email = Account.normalise(email);
    this.organisation = organisation;
    this.municipalityCode = municipalityCode;
    this.roundId = roundId;
    this.assessmentId = assessmentId;
    this.tokenHash = tokenHash;
    this.invitedBy = invitedBy;
    this.invitedAt = invitedAt;
    this.expiresAt = expiresAt;
  }

  /** Whether the guest can take part at a moment. */
  public boolean isValid(Instant moment) {
    return endedAt == null && moment.isBefore(expiresAt);
  }

  /** Gives another personal link; the one before and its code no longer work. */
  public void renewLink(String newTokenHash) {
    tokenHash = newTokenHash;
    forgetCode();
  }

  /**
   * Takes another code in place of the one before.
   *
   * @return false when the pass is not valid, or there were too many within the hour
   */
  public boolean takeCode(String newCodeHash, Instant moment) {
    if (!isValid(moment)) {
      return false;
    }
    if (codesSince == null || !moment.isBefore(codesSince.plus(CODES_COUNTED_FOR))) {
      codesSince = moment;
      codesSent = 0;
    }
    if (codesSent >= MOST_CODES) {
      return false;
    }
    codesSent++;
    codeHash = newCodeHash;
    codeExpiresAt = moment.plus(CODE_LASTS);
    codeAttempts = 0;
    return true;
  }

  /** Lets the guest in with the newest code, once; each try counts, whatever comes of it. */
  public boolean enter(String typedCodeHash, Instant moment) {
    if (!isValid(moment) || codeHash == null) {
      return false;
    }
    codeAttempts++;
    boolean right =
        MessageDigest.isEqual(
            codeHash.getBytes(StandardCharsets.US_ASCII),
            typedCodeHash.getBytes(StandardCharsets.US_ASCII));
    if (!right || codeAttempts > MOST_ATTEMPTS || !moment.isBefore(codeExpiresAt)) {
      return false;
    }
    forgetCode();
    enteredAt = moment;
    return true;
  }

  /**
   * Ends the pass, in open sessions too, and forgets the address; a second time changes nothing.
   */
  public void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
      email = null;
      forgetCode();
    }
  }

  /** The round closes at another moment now. */
  void closeAt(Instant closing) {
    expiresAt = closing;
  }

  private void forgetCode() {
    codeHash = null;
    codeExpiresAt = null;
    codeAttempts = 0;
  }

  public UUID getId() {
    return id;
  }

  public Account getAccount() {
    return account;
  }

  /** The council in whose name the guest answers. */
  public Organisation getOrganisation() {
    return organisation;
  }

  public UUID getAssessmentId() {
    return assessmentId;
  }

  /** Null once the pass has ended. */
  public String getEmail() {
    return email;
  }

  /** The last time; null while the guest never did. */
  public Instant getEnteredAt() {
    return enteredAt;
  }
}
