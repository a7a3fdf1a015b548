package nl.zelftest.signon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.shared.PersonText;

/** Signs people in with the identity provider of their organisation. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOn {

  private static final Logger LOG = Logger.getLogger(SignOn.class.getName());

  private static final int LONGEST_LOGGED = 300;

  @Inject private SignOnSteps steps;

  @Inject private OpenIdConnect openId;

  @Inject private SignOnAddresses addresses;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /** Where a browser is sent, and what its session keeps meanwhile. */
  public record Departure(URI address, SignOnAttempt attempt) {}

  /**
   * Who came back.
   *
   * @param accountId whose account it is
   * @param strong whether the provider saw two factors
   */
  public record Arrival(SignOnPurpose purpose, UUID accountId, boolean strong) {}

  /** The name of an organisation whose provider is on; empty for every other. */
  public Optional<String> organisationName(UUID organisationId) {
    return steps.organisationName(organisationId);
  }

  /**
   * The organisation whose provider holders of such an address are led to, whether or not anybody
   * here has it.
   */
  public Optional<UUID> organisationOf(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1).strip();
    return email.length() > PersonText.LONGEST_ADDRESS
        ? Optional.empty()
        : steps.organisationOf(domain);
  }

  /** The portal's public keys for the provider of an organisation; empty when it has none. */
  public Optional<String> keys(UUID organisationId) {
    return steps.client(organisationId, true).map(client -> ClientKeys.published(client.key()));
  }

  /**
   * Sends a browser to the provider of an organisation.
   *
   * @throws SignOnException when there is none, or it cannot be reached
   */
  public Departure depart(UUID organisationId, SignOnPurpose purpose) {
    try {
      ProviderClient client = client(organisationId, purpose);
      SignOnAttempt attempt =
          SignOnAttempt.start(client.id(), organisationId, clock.instant(), purpose);
      return new Departure(
          openId.departure(client, attempt, addresses.back(organisationId)), attempt);
    } catch (SignOnException e) {
      throw written(organisationId, purpose, e);
    }
  }

  /**
   * Takes who comes back from it.
   *
   * @param attempt what the session kept, and keeps no longer; null when it had nothing
   * @param parameters of the request
   * @throws SignOnException when anything about the answer is not right
   */
  public Arrival arrive(
      UUID organisationId, SignOnAttempt attempt, Map<String, List<String>> parameters) {
    SignOnPurpose purpose = attempt == null ? SignOnPurpose.signIn() : attempt.purpose();
    try {
      requireOpen(organisationId, attempt);
      ProviderClient client = client(organisationId, purpose);
      if (!client.id().equals(attempt.providerId())) {
        throw new SignOnException(SignOnFailure.OFF, "replaced meanwhile");
      }
      Identity identity =
          openId.arrival(client, attempt, addresses.back(organisationId), parameters);
      return new Arrival(purpose, act(client, identity, purpose), identity.strong());
    } catch (SignOnException e) {
      throw written(organisationId, purpose, e);
    }
  }

  private void requireOpen(UUID organisationId, SignOnAttempt attempt) {
    if (attempt == null
        || !attempt.organisationId().equals(organisationId)
        || !attempt.isOpen(clock.instant())) {
      throw new SignOnException(SignOnFailure.STALE, "no attempt, or an old one");
    }
    UUID beganBy = attempt.purpose().accountId();
    boolean other =
        beganBy != null
            && !(currentActor.isKnown() && currentActor.get().accountId().equals(beganBy));
    if (other) {
      throw new SignOnException(SignOnFailure.STALE, "begun by another person");
    }
  }

  private ProviderClient client(UUID organisationId, SignOnPurpose purpose) {
    return steps
        .client(organisationId, purpose.kind() == SignOnPurpose.Kind.TRY)
        .orElseThrow(() -> new SignOnException(SignOnFailure.OFF, "none, or off"));
  }

  private UUID act(ProviderClient client, Identity identity, SignOnPurpose purpose) {
    return switch (purpose.kind()) {
      case SIGN_IN -> steps.signIn(client, identity);
      case INVITATION -> steps.acceptInvitation(client, identity, purpose);
      case LINK -> {
        steps.link(client, identity, purpose.accountId());
        yield purpose.accountId();
      }
      case TRY -> {
        steps.tried(client, purpose.accountId());
        yield purpose.accountId();
      }
    };
  }

  private SignOnException written(
      UUID organisationId, SignOnPurpose purpose, SignOnException failure) {
    String detail = failure.getMessage().replaceAll("\\p{Cntrl}", " ");
    LOG.log(
        Level.WARNING,
        "Sign-on with the provider of organisation {0}: {1}, {2}",
        new Object[] {
          organisationId,
          failure.getFailure(),
          detail.substring(0, Math.min(detail.length(), LONGEST_LOGGED))
        });
    steps.refused(organisationId, purpose, failure.getFailure());
    return failure;
  }
}
