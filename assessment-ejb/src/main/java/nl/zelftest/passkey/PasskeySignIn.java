package nl.zelftest.passkey;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.Throttles;
import nl.zelftest.passkey.PasskeyRefusedException.Reason;
import nl.zelftest.shared.PortalSettings;

/** Checks a passkey of somebody who signs in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasskeySignIn {

  /** Has no role anywhere. */
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject private Passkeys passkeys;

  @Inject private Throttles throttles;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  /** What the device of somebody who signs in is to sign. */
  public PasskeyChallenge begin() {
    return PasskeyChallenge.toSignIn(clock.instant());
  }

  /**
   * The account whose passkey this is. Empty alike whatever is wrong, and when too much failed from
   * the same place.
   *
   * @param challenge what this session was asked to sign; null when nothing was
   * @param source the network address that asks
   */
  public Optional<UUID> verify(PasskeyChallenge challenge, Assertion assertion, String source) {
    Optional<Passkey> found = Optional.empty();
    try {
      if (!throttles.beginFrom(source)) {
        throw new PasskeyRefusedException(Reason.BLOCKED, null);
      }
      found = passkeys.held(assertion.credentialId());
      use(found, challenge, assertion);
      throttles.takeBackFrom(source);
      return found.map(Passkey::getAccountId);
    } catch (PasskeyRefusedException e) {
      refused(found, e.getReason());
      return Optional.empty();
    }
  }

  private void use(Optional<Passkey> found, PasskeyChallenge challenge, Assertion assertion)
      throws PasskeyRefusedException {
    Instant now = clock.instant();
    if (challenge == null || !challenge.signsIn(now)) {
      throw new PasskeyRefusedException(Reason.CHALLENGE, null);
    }
    if (found.isEmpty()) {
      throw new PasskeyRefusedException(Reason.UNKNOWN, null);
    }
    Passkey passkey = found.get();
    new PasskeyCheck(RelyingParty.of(settings.linkBase())).check(assertion, challenge, passkey);
    passkey.used(assertion.signatureCounter(), now);
    passkeys
        .auditOf(passkey.getAccountId())
        .record(passkey.getAccountId(), "PASSKEY", "Passkey", passkey.getId(), null);
  }

  private void refused(Optional<Passkey> found, Reason reason) {
    // Asked for an unknown passkey too: the same work, the same time.
    UUID account = found.map(Passkey::getAccountId).orElse(NOBODY);
    passkeys
        .auditOf(account)
        .recordRefusal(
            null, "PASSKEY", "Account", found.isPresent() ? account : "unknown", reason.name());
  }
}
