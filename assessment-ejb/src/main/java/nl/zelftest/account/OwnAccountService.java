package nl.zelftest.account;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zelftest.account.AccountPage.SessionRow;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PersonText;
import nl.zelftest.shared.PortalClock;

/** Lets people look after their own account. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class OwnAccountService {

  /** In which the pages and mails are written. */
  private static final Set<String> LANGUAGES = Set.of("nl", "en");

  /** A session that was silent for longer has ended, though nobody said so. */
  private static final Duration SILENCE = Duration.ofMinutes(31);

  @PersistenceContext private EntityManager entities;

  @Inject private Factors factors;

  @Inject private Outbox outbox;

  @Inject private CurrentActor currentActor;

  @Inject private Memberships memberships;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  public AccountPage page() {
    Account account = own(LockModeType.NONE);
    return new AccountPage(
        account.getName(),
        account.getEmail(),
        account.getLanguage(),
        factors.isOn(account.getId()),
        factors.isRequired(account.getId()),
        factors.recoveryCodesLeft(account.getId()),
        open(account).stream()
            .map(this::row)
            .sorted(Comparator.comparing(SessionRow::own).reversed())
            .toList());
  }

  private SessionRow row(SignInSession session) {
    return new SessionRow(
        session.getId(),
        session.getBeganAt(),
        session.getLastActiveAt(),
        session.getBrowser(),
        session.getId().equals(currentActor.session()));
  }

  /**
   * Takes another name and language; the caller has checked the name for the person.
   *
   * @throws IllegalArgumentException when either cannot be
   */
  public void rename(String name, String language) {
    if (name.isBlank()
        || name.length() > PersonText.LONGEST_NAME
        || !PersonText.isName(name)
        || !LANGUAGES.contains(language)) {
      throw new IllegalArgumentException();
    }
    Account account = own(LockModeType.PESSIMISTIC_WRITE);
    account.rename(name, language);
    audit
        .of(memberships.organisations(account.getId()))
        .record(account.getId(), "ACCOUNT_RENAMED", "Account", account.getId(), language);
  }

  /** Takes another password; every session ends, this one too. */
  public void changePassword(String passwordHash) {
    Instant now = clock.instant();
    Account account = own(LockModeType.PESSIMISTIC_WRITE);
    account.changePassword(passwordHash, now);
    open(account).forEach(session -> session.end(now));
    outbox.send(
        Recipient.account(account.getId()),
        new Message(
            MailKind.PASSWORD_CHANGED,
            "/wachtwoord-vergeten",
            List.of(
                DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
                    .format(now.atZone(PortalClock.AMSTERDAM)))));
    audit
        .of(memberships.organisations(account.getId()))
        .record(account.getId(), "PASSWORD_CHANGED", "Account", account.getId(), "OWN");
  }

  /** Ends one of the person's sessions; one that has ended, or is another's, stays as it is. */
  public void endSession(UUID sessionId) {
    end(session -> session.getId().equals(sessionId));
  }

  /** Ends all of the person's sessions but this one. */
  public void endOtherSessions() {
    end(session -> !session.getId().equals(currentActor.session()));
  }

  private void end(Predicate<SignInSession> which) {
    Account account = own(LockModeType.PESSIMISTIC_WRITE);
    open(account).stream()
        .filter(which)
        .forEach(
            session -> {
              session.end(clock.instant());
              audit
                  .of(memberships.organisations(account.getId()))
                  .record(account.getId(), "SESSION_ENDED", "Session", session.getId(), null);
            });
  }

  private List<SignInSession> open(Account account) {
    return entities
        .createQuery(
            """
            select s from SignInSession s
            where s.accountId = :account and s.endedAt is null and s.lastActiveAt > :silentSince
              and s.beganAt > :latest
            order by s.lastActiveAt desc, s.id
            """,
            SignInSession.class)
        .setParameter("account", account.getId())
        .setParameter("silentSince", clock.instant().minus(SILENCE))
        .setParameter("latest", clock.instant().minus(SignInSession.LONGEST))
        .getResultList();
  }

  /** Ten new recovery codes, shown this once; empty where no second step is set up. */
  public List<String> newRecoveryCodes() {
    UUID account = own(LockModeType.PESSIMISTIC_WRITE).getId();
    return factors.isOn(account) ? factors.newRecoveryCodes(account) : List.of();
  }

  /**
   * Takes the second step away.
   *
   * @param code of the app or a recovery code, so that an open screen is not enough
   * @return false when the code does not fit, or the person cannot do without
   */
  public boolean removeSecondFactor(String code) {
    UUID account = own(LockModeType.PESSIMISTIC_WRITE).getId();
    if (factors.isRequired(account) || !factors.verify(account, code)) {
      return false;
    }
    factors.remove(account, account);
    return true;
  }

  private Account own(LockModeType lock) {
    Actor actor = currentActor.get();
    if (!AccessPolicy.ownsAccount(actor)) {
      throw new NotFoundException();
    }
    return entities.find(Account.class, actor.accountId(), lock);
  }
}
