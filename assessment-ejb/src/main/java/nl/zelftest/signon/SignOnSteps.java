package nl.zelftest.signon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Account;
import nl.zelftest.account.Actors;
import nl.zelftest.account.InvitationSteps;
import nl.zelftest.account.OtherSideException;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.PortalClock;

/** The short transactions around a sign-on; providers are asked between them, holding nothing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignOnSteps {

  private static final String PROVIDER = "IdentityProvider";

  @PersistenceContext private EntityManager entities;

  @Inject private Providers providers;

  @Inject private Actors actors;

  @Inject private InvitationSteps invitations;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** The name of an organisation whose provider is on. */
  public Optional<String> organisationName(UUID organisationId) {
    return open(organisationId, false).map(provider -> provider.getOrganisation().getName());
  }

  /** The organisation whose provider addresses like this lead to. */
  public Optional<UUID> organisationOf(String domain) {
    return providers
        .ofDomain(domain)
        .map(provider -> provider.getOrganisation().getId())
        .filter(id -> open(id, false).isPresent());
  }

  /** The provider of an organisation, as far as it may be used now. */
  public Optional<ProviderClient> client(UUID organisationId, boolean evenIfOff) {
    return open(organisationId, evenIfOff).map(providers::client);
  }

  private Optional<IdentityProvider> open(UUID organisationId, boolean evenIfOff) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    return providers
        .of(organisationId, LockModeType.NONE)
        .filter(provider -> evenIfOff || provider.isEnabled())
        .filter(provider -> provider.getOrganisation().isOpenOn(today));
  }

  /**
   * The account of a linked person, who may come in.
   *
   * @throws SignOnException when there is none, or the provider has no say over it (any more)
   */
  public UUID signIn(ProviderClient client, Identity identity) {
    IdentityProvider provider = providers.require(client, false, LockModeType.NONE);
    LinkedIdentity link =
        providers
            .link(provider, identity)
            .filter(found -> mayUse(found.getAccount().getId(), client))
            .orElseThrow(() -> new SignOnException(SignOnFailure.UNKNOWN, "no link or no role"));
    link.used(clock.instant());
    UUID account = link.getAccount().getId();
    audit
        .of(client.organisationId())
        .record(account, "IDENTITY_USED", "LinkedIdentity", link.getId(), null);
    return account;
  }

  private boolean mayUse(UUID accountId, ProviderClient client) {
    return actors
        .find(accountId)
        .filter(actor -> AccessPolicy.maySignInBy(actor, client.organisationId()))
        .isPresent();
  }

  /**
   * Takes an invitation for who was at the provider, and links her.
   *
   * @throws SignOnException when the invitation does not work, or is for somebody else
   */
  public UUID acceptInvitation(ProviderClient client, Identity identity, SignOnPurpose purpose) {
    IdentityProvider provider = providers.require(client, false, LockModeType.PESSIMISTIC_WRITE);
    Optional<UUID> linked =
        providers.link(provider, identity).map(link -> link.getAccount().getId());
    InvitationSteps.Taken taken;
    try {
      taken =
          invitations.acceptShown(purpose.token(), client.organisationId(), purpose.name(), linked);
    } catch (OtherSideException e) {
      throw new SignOnException(SignOnFailure.OTHER_SIDE, e);
    }
    if (taken.accountId() == null) {
      throw new SignOnException(
          taken.known() ? SignOnFailure.KNOWN_ADDRESS : SignOnFailure.INVITATION, "not taken");
    }
    if (linked.isEmpty()) {
      entities.flush();
      link(provider, entities.find(Account.class, taken.accountId()), identity);
    }
    return taken.accountId();
  }

  /**
   * Links who is signed in and was at the provider.
   *
   * @throws SignOnException when one of the two is linked already, or the provider has no say
   */
  public void link(ProviderClient client, Identity identity, UUID accountId) {
    IdentityProvider provider = providers.require(client, false, LockModeType.PESSIMISTIC_WRITE);
    boolean linked =
        providers.link(provider, identity).isPresent()
            || providers.links(accountId).stream()
                .anyMatch(link -> link.getProvider().getId().equals(provider.getId()));
    if (linked) {
      throw new SignOnException(SignOnFailure.LINKED, "linked already");
    }
    if (!mayUse(accountId, client)) {
      throw new SignOnException(SignOnFailure.UNKNOWN, "no role");
    }
    Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    link(provider, account, identity);
  }

  private void link(IdentityProvider provider, Account account, Identity identity) {
    Instant now = clock.instant();
    LinkedIdentity link = new LinkedIdentity(account, provider, identity, now);
    entities.persist(link);
    outbox.send(
        Recipient.account(account.getId()),
        new Message(
            MailKind.IDENTITY_LINKED,
            "/mijn-account/organisaties",
            List.of(provider.getOrganisation().getName())));
    audit
        .of(provider.getOrganisation().getId())
        .record(account.getId(), "IDENTITY_LINKED", "LinkedIdentity", link.getId(), null);
  }

  /** Remembers that somebody who looks after the provider signed in there. */
  public void tried(ProviderClient client, UUID accountId) {
    IdentityProvider provider = providers.require(client, true, LockModeType.PESSIMISTIC_WRITE);
    provider.tried(clock.instant());
    audit
        .of(provider.getOrganisation().getId())
        .record(accountId, "IDENTITY_PROVIDER_TRIED", PROVIDER, provider.getId(), null);
  }

  /** Writes down that somebody was not signed in. */
  public void refused(UUID organisationId, SignOnPurpose purpose, SignOnFailure failure) {
    audit
        .of(organisationId)
        .recordRefusal(
            purpose.accountId(), "SIGN_ON", "Organisation", organisationId, failure.name());
  }
}
