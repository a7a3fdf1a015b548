package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.PortalClock;

/** Keeps who is signed in where; called by whoever authenticates requests. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sessions {

  /** No session's id. */
  private static final UUID NONE = new UUID(0, 0);

  @PersistenceContext private EntityManager entities;

  @Inject private Outbox outbox;

  @Inject private Memberships memberships;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Begins a session. Tells the person by mail when it is in a kind of browser that was not seen
   * before, unless it is the very first.
   *
   * @param since when the password was given, before it was checked
   * @param strong whether two factors were shown: two steps, a passkey, or an identity provider
   *     that saw two
   */
  public UUID begin(UUID accountId, Instant since, Browser browser, boolean strong) {
    Instant now = clock.instant();
    List<SignInSession> earlier =
        entities
            .createQuery(
                "select s from SignInSession s where s.accountId = :account", SignInSession.class)
            .setParameter("account", accountId)
            .getResultList();
    if (!earlier.isEmpty()
        && earlier.stream().noneMatch(session -> session.getBrowser().equals(browser))) {
      tell(accountId, browser, now);
    }
    SignInSession session = new SignInSession(accountId, since, now, browser, strong);
    entities.persist(session);
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "SIGNED_IN", "Account", accountId, null);
    return session.getId();
  }

  private void tell(UUID accountId, Browser browser, Instant now) {
    outbox.send(
        Recipient.account(accountId),
        new Message(
            MailKind.NEW_BROWSER,
            "/mijn-account/apparaten",
            List.of(
                DateTimeFormatter.ofPattern("d-M-yyyy HH:mm", Locale.ROOT)
                    .format(now.atZone(PortalClock.AMSTERDAM)),
                browser.make().isEmpty() ? "?" : browser.make(),
                browser.operatingSystem().isEmpty() ? "?" : browser.operatingSystem())));
    audit
        .of(memberships.organisations(accountId))
        .recordSystem("NEW_BROWSER", "Account", accountId, null);
  }

  /** The person did something in it. */
  public void active(UUID sessionId) {
    entities
        .createQuery("update SignInSession s set s.lastActiveAt = :now where s.id = :id")
        .setParameter("now", clock.instant())
        .setParameter("id", sessionId)
        .executeUpdate();
  }

  /** The person signed out. */
  public void signedOut(UUID accountId, UUID sessionId) {
    SignInSession session =
        sessionId == null ? null : entities.find(SignInSession.class, sessionId);
    if (session != null) {
      session.end(clock.instant());
    }
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "SIGNED_OUT", "Account", accountId, null);
  }

  /** Two factors were shown in it by now. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void strengthen(UUID sessionId) {
    entities
        .createQuery("update SignInSession s set s.strong = true where s.id = :id")
        .setParameter("id", sessionId)
        .executeUpdate();
  }

  /** Ends all of a person's sessions, at once and everywhere. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endAll(UUID accountId) {
    endAllBut(accountId, NONE);
  }

  /**
   * Ends a person's sessions, for her second step was taken away. Where she did that herself, the
   * session in which she did goes on as one of one step.
   *
   * @param acting in which it was done, hers or another's; null where it was in none
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void endWithSecondStep(UUID accountId, UUID acting) {
    UUID kept = Objects.requireNonNullElse(acting, NONE);
    endAllBut(accountId, kept);
    entities
        .createQuery(
            "update SignInSession s set s.strong = false where s.id = :id and s.accountId ="
                + " :account")
        .setParameter("id", kept)
        .setParameter("account", accountId)
        .executeUpdate();
  }

  private void endAllBut(UUID accountId, UUID kept) {
    entities
        .createQuery(
            "update SignInSession s set s.endedAt = :now where s.accountId = :account and s.endedAt"
                + " is null and s.id <> :kept")
        .setParameter("now", clock.instant())
        .setParameter("account", accountId)
        .setParameter("kept", kept)
        .executeUpdate();
  }
}
