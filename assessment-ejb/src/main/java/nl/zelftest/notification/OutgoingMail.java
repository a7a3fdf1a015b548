package nl.zelftest.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * One mail to one person, as it was meant when it was written. Who gives it to the mail server
 * takes it first, with a claim that ends by itself; every later step is that claim's only.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "recipient_email")
  private String recipientEmail;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "language")
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private MailKind kind;

  @Column(name = "subject")
  private String subject;

  @Column(name = "text")
  private String text;

  @Column(name = "link")
  private String link;

  @Column(name = "html")
  private String html;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private MailState state;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "claim")
  private UUID claim;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_problem")
  private SendingProblem lastProblem;

  protected OutgoingMail() {}

  OutgoingMail(
      Addressee addressee, MailKind kind, Rendering rendering, String host, Instant createdAt) {
    this.createdAt = createdAt;
    this.recipientEmail = addressee.email().strip();
    this.recipientName = addressee.name() == null ? "" : Message.oneLine(addressee.name());
    this.language = "en".equals(addressee.language()) ? "en" : "nl";
    this.kind = kind;
    this.subject = rendering.subject();
    this.text = rendering.text();
    this.link = rendering.link().orElse(null);
    this.html = rendering.html();
    this.messageId = "<" + id + "@" + host + ">";
    this.state = MailState.WAITING;
    this.nextAttemptAt = createdAt;
  }

  /** Takes it for one attempt. */
  TakenMail take(Instant now) {
    require(state == MailState.WAITING);
    state = MailState.TAKEN;
    attempts++;
    claim = UUID.randomUUID();
    claimedUntil = now.plus(BackOff.CLAIM);
    return new TakenMail(
        id,
        claim,
        messageId,
        recipientEmail,
        recipientName,
        language,
        subject,
        text,
        html,
        createdAt);
  }

  /**
   * The mail server is about to have it whole.
   *
   * @return false when the claim has ended: then it must not be sent
   */
  boolean handOver(UUID claimant, Instant now) {
    if (state != MailState.TAKEN || !claimant.equals(claim) || now.isAfter(claimedUntil)) {
      return false;
    }
    state = MailState.HANDED_OVER;
    // What the mail server says now decides, so nobody may give up listening to it too early.
    claimedUntil = now.plus(BackOff.CLAIM);
    return true;
  }

  /**
   * The mail server has it.
   *
   * @return false when the claim has ended, and nothing changes
   */
  boolean confirm(UUID claimant, Instant now) {
    if (!claimant.equals(claim)) {
      return false;
    }
    state = MailState.SENT;
    sentAt = now;
    lastProblem = null;
    release();
    return true;
  }

  /**
   * The mail server does not have it, or nobody knows.
   *
   * @return false when the claim has ended, and nothing changes
   */
  boolean miss(UUID claimant, SendingProblem problem, Instant now) {
    if (!claimant.equals(claim)) {
      return false;
    }
    end(problem, now);
    return true;
  }

  /**
   * The node that took it is gone.
   *
   * @return false when it was heard of meanwhile, and nothing changes
   */
  boolean expire(Instant now) {
    if (claim == null || !now.isAfter(claimedUntil)) {
      return false;
    }
    end(state == MailState.HANDED_OVER ? SendingProblem.UNHEARD : SendingProblem.NODE_GONE, now);
    return true;
  }

  /** Leaves that there was a mail, and neither to whom nor what it said. */
  void forget() {
    require(state.isLast());
    recipientEmail = null;
    recipientName = null;
    subject = null;
    text = null;
    link = null;
    html = null;
  }

  UUID getId() {
    return id;
  }

  MailState getState() {
    return state;
  }

  MailKind getKind() {
    return kind;
  }

  private void end(SendingProblem problem, Instant now) {
    lastProblem = problem;
    state = BackOff.stateAfter(problem, createdAt, now);
    nextAttemptAt = BackOff.nextAttempt(attempts, now);
    release();
  }

  private void release() {
    claim = null;
    claimedUntil = null;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalStateException("Mail " + id + " is " + state);
    }
  }
}
