package nl.zelftest.passkey;

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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Account;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.SecondFactors;
import nl.zelftest.account.SecondFactors.Next;
import nl.zelftest.account.SignInService;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PersonText;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.shared.Secrets;

/** Lets people look after their own passkeys. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class PasskeyService {

  public static final int LONGEST_NAME = 60;

  /** More devices than anybody signs in with. */
  static final int MOST = 20;

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @PersistenceContext private EntityManager entities;

  @Inject private Passkeys passkeys;

  @Inject private SignInService signIn;

  @Inject private SecondFactors secondFactors;

  @Inject private PortalSettings settings;

  @Inject private Outbox outbox;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /**
   * For who asks before anything is read of what was sent.
   *
   * @throws NotFoundException when the reader is a guest, who has no account to sign in to
   */
  public void requireAccount() {
    own();
  }

  public PasskeysPage page() {
    UUID account = own();
    List<Passkey> all = passkeys.of(account);
    return new PasskeysPage(
        all.stream()
            .map(
                passkey ->
                    new PasskeysPage.Row(
                        passkey.getId(),
                        passkey.getName(),
                        passkey.getMadeAt(),
                        passkey.getLastUsedAt()))
            .toList(),
        isByCode(account),
        all.size() >= MOST);
  }

  /** Whether a name can be given to a passkey; who asks has taken blanks off its ends. */
  public boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME && PersonText.isName(name);
  }

  /**
   * Begins to make a passkey, for who shows anew that it is her.
   *
   * @param name what the person calls it
   * @param proof a code where a second step is set up, otherwise the password
   * @param source the network address that asks
   * @return empty when the proof does not fit, or there were too many failures
   * @throws IllegalArgumentException when it cannot be called so
   * @throws NotAllowedException when there are as many as can be
   */
  public Optional<NewPasskey> begin(String name, String proof, String source) {
    if (!isName(name)) {
      throw new IllegalArgumentException();
    }
    UUID id = own();
    List<Passkey> present = passkeys.of(id);
    if (present.size() >= MOST) {
      throw new NotAllowedException();
    }
    Account account = entities.find(Account.class, id);
    if (!proves(account, proof, source)) {
      return Optional.empty();
    }
    PasskeyChallenge.Making making = new PasskeyChallenge.Making(id, userHandle(present), name);
    return Optional.of(
        new NewPasskey(
            PasskeyChallenge.toMake(making, clock.instant()),
            RelyingParty.of(settings.linkBase()),
            account.getEmail(),
            account.getName(),
            present.stream().map(PasskeyService::known).toList()));
  }

  private boolean proves(Account account, String proof, String source) {
    return isByCode(account.getId())
        ? secondFactors.verify(account.getId(), proof)
        : signIn
            .verify(account.getEmail(), proof, source)
            .filter(account.getId()::equals)
            .isPresent();
  }

  private boolean isByCode(UUID account) {
    return secondFactors.next(account) == Next.CODE;
  }

  /** The same for all passkeys of an account. */
  private static String userHandle(List<Passkey> present) {
    return present.isEmpty()
        ? Secrets.token()
        : BASE64.encodeToString(present.get(0).getUserHandle());
  }

  private static NewPasskey.Known known(Passkey passkey) {
    return new NewPasskey.Known(
        BASE64.encodeToString(passkey.getCredentialId()), passkey.getTransports());
  }

  /**
   * Keeps what a device made.
   *
   * @param challenge what this session was asked to sign; null when nothing was
   * @return false when it proves nothing, or is here already
   */
  public boolean add(PasskeyChallenge challenge, Attestation attestation) {
    UUID id = own();
    Instant now = clock.instant();
    entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (challenge == null
        || !challenge.makesFor(id, now)
        || passkeys.of(id).size() >= MOST
        || !fits(attestation, challenge)
        || passkeys.held(attestation.credentialId()).isPresent()) {
      return false;
    }
    Passkey passkey = new Passkey(challenge.making(), attestation, now);
    entities.persist(passkey);
    tell(passkey, MailKind.PASSKEY_ADDED);
    passkeys.auditOf(id).record(id, "PASSKEY_ADDED", "Passkey", passkey.getId(), null);
    return true;
  }

  private boolean fits(Attestation attestation, PasskeyChallenge challenge) {
    try {
      new PasskeyCheck(RelyingParty.of(settings.linkBase())).check(attestation, challenge);
      return true;
    } catch (PasskeyRefusedException e) {
      return false;
    }
  }

  /** Removes one of the person's own; one that is gone, or is another's, changes nothing. */
  public void remove(UUID passkeyId) {
    UUID id = own();
    passkeys.of(id).stream()
        .filter(passkey -> passkey.getId().equals(passkeyId))
        .forEach(
            passkey -> {
              entities.remove(passkey);
              tell(passkey, MailKind.PASSKEY_REMOVED);
              passkeys.auditOf(id).record(id, "PASSKEY_REMOVED", "Passkey", passkeyId, null);
            });
  }

  private void tell(Passkey passkey, MailKind kind) {
    outbox.send(
        Recipient.account(passkey.getAccountId()),
        new Message(
            kind,
            "/mijn-account/passkeys",
            List.of(
                passkey.getName(),
                DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ROOT)
                    .format(clock.instant().atZone(PortalClock.AMSTERDAM)))));
  }

  private UUID own() {
    Actor actor = currentActor.get();
    if (!AccessPolicy.ownsAccount(actor)) {
      throw new NotFoundException();
    }
    return actor.accountId();
  }
}
