package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.account.SecondFactors.SetUp;
import nl.zelftest.account.SignInThrottle.Limit;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.InstallationKey;
import nl.zelftest.shared.PortalClock;

/** Second steps of signing in, and who cannot do without. Needs a transaction. */
@ApplicationScoped
class Factors {

  static final int RECOVERY_CODES = 10;

  /**
   * Whether the account "a" of a query, with its "today" and "national", cannot do without:
   * everybody nationally, and where a coordinator wants it; never an account of a demonstration.
   * {@link Actors} applies the same rule to the rows of an open session.
   */
  static final String REQUIRED =
      """
      (a.madeForDemonstration = false and exists (
        select mine from Membership mine join mine.organisation asking
        where mine.account = a and mine.endedAt is null
          and (asking.closedOn is null or asking.closedOn > :today)
          and (asking.kind = :national or asking.secondFactorRequired = true)))
      """;

  private static final int LONGEST = 40;
  private static final Pattern CODE = Pattern.compile("\\d{" + Totp.DIGITS + "}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @PersistenceContext private EntityManager entities;

  @Inject private Throttles throttles;

  @Inject private Sessions sessions;

  @Inject private CurrentActor currentActor;

  @Inject private InstallationKey key;

  @Inject private Outbox outbox;

  @Inject private Memberships memberships;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  boolean isOn(UUID accountId) {
    SecondFactor factor = entities.find(SecondFactor.class, accountId);
    return factor != null && factor.isConfirmed();
  }

  /** The accounts among these members that sign in with two steps. */
  Set<UUID> on(List<Membership> members) {
    List<UUID> accounts = members.stream().map(member -> member.getAccount().getId()).toList();
    return accounts.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select f.accountId from SecondFactor f where f.confirmedAt is not null and"
                    + " f.accountId in :accounts",
                UUID.class)
            .setParameter("accounts", accounts)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /** Whether a person cannot do without. */
  boolean isRequired(UUID accountId) {
    return entities
            .createQuery(
                "select count(a) from Account a where a.id = :account and " + REQUIRED, Long.class)
            .setParameter("account", accountId)
            .setParameter("today", LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM))
            .setParameter("national", OrganisationKind.NATIONAL)
            .getSingleResult()
        > 0;
  }

  /** Makes a secret for an app, unless one is asked for already or one is being set up. */
  void prepare(UUID accountId) {
    // Two at once wait for each other here, as there is no row yet to hold.
    entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (entities.find(SecondFactor.class, accountId) == null) {
      entities.persist(new SecondFactor(accountId, key));
      audit.record(accountId, "SECOND_FACTOR_PREPARED", "Account", accountId, null);
    }
  }

  /** What is being set up; empty where nothing is, and never for one that is asked for already. */
  Optional<SetUp> setUp(UUID accountId) {
    SecondFactor factor = entities.find(SecondFactor.class, accountId);
    if (factor == null || factor.isConfirmed()) {
      return Optional.empty();
    }
    String secret = Totp.base32(factor.secret(key));
    String email = entities.find(Account.class, accountId).getEmail();
    return Optional.of(
        new SetUp(
            secret.replaceAll("(.{4})(?=.)", "$1 "),
            "otpauth://totp/Zelftest:"
                + email.replace("%", "%25").replace("#", "%23").replace("?", "%3F")
                + "?secret="
                + secret
                + "&issuer=Zelftest"));
  }

  /**
   * Confirms what is being set up by a code of it. A session in which that is done is one of two
   * steps from then on.
   *
   * @return false when the code does not fit
   */
  boolean confirm(UUID accountId, String code) {
    Optional<SecondFactor> pending = held(accountId).filter(factor -> !factor.isConfirmed());
    if (pending.isEmpty() || !mayGoOn(accountId) || !fits(pending.get(), code)) {
      return refused(accountId, "NO_MATCH");
    }
    pending.get().confirm(clock.instant());
    if (currentActor.session() != null) {
      sessions.strengthen(currentActor.session());
    }
    throttles.forget(subject(accountId));
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "SECOND_FACTOR_SET_UP", "Account", accountId, null);
    tell(accountId, MailKind.SECOND_FACTOR_SET_UP);
    return true;
  }

  /** Whether a code of the app, or a recovery code, lets the person in; neither does twice. */
  boolean verify(UUID accountId, String typed) {
    Optional<SecondFactor> factor = held(accountId).filter(SecondFactor::isConfirmed);
    if (factor.isEmpty() || typed == null || typed.length() > LONGEST) {
      return refused(accountId, "NO_MATCH");
    }
    if (!mayGoOn(accountId)) {
      return refused(accountId, "BLOCKED");
    }
    if (!fits(factor.get(), typed) && !useRecoveryCode(accountId, typed)) {
      return refused(accountId, "NO_MATCH");
    }
    throttles.forget(subject(accountId));
    return true;
  }

  private boolean mayGoOn(UUID accountId) {
    return throttles.begin(subject(accountId), Limit.PERSON);
  }

  private boolean fits(SecondFactor factor, String typed) {
    String code = SPACE.matcher(typed).replaceAll("");
    return CODE.matcher(code).matches() && factor.accept(code, key, clock.instant());
  }

  private boolean useRecoveryCode(UUID accountId, String typed) {
    Optional<RecoveryCode> code =
        entities
            .createQuery(
                "select c from RecoveryCode c where c.accountId = :account and c.usedAt is null"
                    + " and c.hash = :hash",
                RecoveryCode.class)
            .setParameter("account", accountId)
            .setParameter("hash", RecoveryCode.hash(accountId, typed, key))
            .getResultStream()
            .findFirst();
    code.ifPresent(
        found -> {
          found.use(clock.instant());
          audit
              .of(memberships.organisations(accountId))
              .record(accountId, "RECOVERY_CODE_USED", "Account", accountId, null);
        });
    return code.isPresent();
  }

  private Optional<SecondFactor> held(UUID accountId) {
    return Optional.ofNullable(
        entities.find(SecondFactor.class, accountId, LockModeType.PESSIMISTIC_WRITE));
  }

  private boolean refused(UUID accountId, String why) {
    audit
        .of(memberships.organisations(accountId))
        .recordRefusal(null, "SECOND_FACTOR", "Account", accountId, why);
    return false;
  }

  private String subject(UUID accountId) {
    return key.hash("code", accountId.toString());
  }

  /** Ten new recovery codes, to be shown once; earlier ones work no more. */
  List<String> newRecoveryCodes(UUID accountId) {
    forgetRecoveryCodes(accountId);
    List<String> codes =
        Stream.generate(RecoveryCode::make).distinct().limit(RECOVERY_CODES).toList();
    codes.forEach(code -> entities.persist(new RecoveryCode(accountId, code, key)));
    audit
        .of(memberships.organisations(accountId))
        .record(accountId, "RECOVERY_CODES_MADE", "Account", accountId, null);
    return codes;
  }

  long recoveryCodesLeft(UUID accountId) {
    return entities
        .createQuery(
            "select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null",
            Long.class)
        .setParameter("account", accountId)
        .getSingleResult();
  }

  /**
   * Takes a person's second step away, and ends the sessions that it may have been used for; the
   * one in which the person does it herself goes on.
   *
   * @param by the person, or who looks after the organisation
   */
  void remove(UUID accountId, UUID by) {
    Optional<SecondFactor> factor = held(accountId);
    if (factor.isEmpty()) {
      return;
    }
    entities.remove(factor.get());
    sessions.endWithSecondStep(accountId, currentActor.session());
    forgetRecoveryCodes(accountId);
    audit
        .of(memberships.organisations(accountId))
        .record(by, "SECOND_FACTOR_REMOVED", "Account", accountId, null);
    tell(accountId, MailKind.SECOND_FACTOR_OFF);
  }

  /** Removes the second step of somebody who goes: nobody is told. */
  void forget(UUID accountId) {
    held(accountId).ifPresent(entities::remove);
    forgetRecoveryCodes(accountId);
  }

  private void forgetRecoveryCodes(UUID accountId) {
    entities
        .createQuery("delete from RecoveryCode c where c.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  private void tell(UUID accountId, MailKind kind) {
    outbox.send(
        Recipient.account(accountId),
        new Message(
            kind,
            "/mijn-account",
            List.of(
                DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
                    .format(clock.instant().atZone(PortalClock.AMSTERDAM)))));
  }
}
