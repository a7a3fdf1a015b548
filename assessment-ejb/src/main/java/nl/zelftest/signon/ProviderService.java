package nl.zelftest.signon;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.OrganisationOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.signon.InvalidProviderException.Reason;

/** Lets coordinators look after the identity provider of their organisation. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class ProviderService {

  private static final String OBJECT = "IdentityProvider";

  @PersistenceContext private EntityManager entities;

  @Inject private Providers providers;

  @Inject private OpenIdConnect openId;

  @Inject private SignOnAddresses addresses;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The provider of an organisation, or what is needed to add one.
   *
   * @throws NotFoundException when there is no such organisation, or the reader does not look after
   *     it
   */
  public ProviderPage provider(UUID organisationId) {
    Organisation organisation = managed(organisationId, LockModeType.NONE);
    return providers
        .of(organisationId, LockModeType.NONE)
        .map(present -> page(organisation, present))
        .orElseGet(() -> empty(organisation));
  }

  private ProviderPage page(Organisation organisation, IdentityProvider provider) {
    UUID id = organisation.getId();
    return new ProviderPage(
        id,
        organisation.getName(),
        true,
        provider.getIssuer(),
        provider.getClientId(),
        provider.getAuthentication(),
        String.join(" ", provider.getAcrValues()),
        String.join(" ", new TreeSet<>(provider.getDomains())),
        provider.isEnabled(),
        provider.isTried(),
        addresses.back(id),
        addresses.keys(id),
        addresses.entry(id),
        providers.links(provider).size(),
        isNational());
  }

  private ProviderPage empty(Organisation organisation) {
    UUID id = organisation.getId();
    return new ProviderPage(
        id,
        organisation.getName(),
        false,
        "",
        "",
        ClientAuthentication.PRIVATE_KEY_JWT,
        "",
        "",
        false,
        false,
        addresses.back(id),
        addresses.keys(id),
        addresses.entry(id),
        0,
        isNational());
  }

  /**
   * Adds the provider, or changes its settings; changed ones have to be tried again. Where another
   * names the people from now on, nobody is linked any more.
   *
   * @throws InvalidProviderException when the settings cannot be like this
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   */
  public void save(UUID organisationId, ProviderSettings typed) {
    Organisation organisation = managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    typed.require(openId::mayAsk);
    Instant now = clock.instant();
    boolean present = providers.of(organisationId, LockModeType.NONE).isPresent();
    IdentityProvider provider =
        providers.of(organisationId, LockModeType.NONE).orElseGet(() -> create(organisation, now));
    requireSecret(provider, typed);
    boolean others =
        provider.configure(
            typed.issuer(),
            typed.clientId(),
            typed.authentication(),
            typed.authentication() == ClientAuthentication.CLIENT_SECRET
                    && !typed.secret().isEmpty()
                ? providers.seal(provider.getId(), typed.secret())
                : null,
            typed.keptAcr());
    if (others) {
      providers.links(provider).forEach(link -> link.end(now));
    }
    if (isNational()) {
      lead(provider, typed.requireDomains());
    }
    if (!present) {
      entities.persist(provider);
    }
    openId.forget(typed.issuer());
    record("IDENTITY_PROVIDER_SAVED", provider, others ? "LINKS_ENDED" : null);
  }

  private IdentityProvider create(Organisation organisation, Instant now) {
    UUID id = UUID.randomUUID();
    return new IdentityProvider(id, organisation, providers.seal(id, ClientKeys.make()), now);
  }

  private static void requireSecret(IdentityProvider provider, ProviderSettings typed) {
    if (typed.authentication() == ClientAuthentication.CLIENT_SECRET
        && typed.secret().isEmpty()
        && provider.getSealedSecret() == null) {
      throw new InvalidProviderException(Reason.SECRET);
    }
  }

  private void lead(IdentityProvider provider, Set<String> domains) {
    boolean taken =
        domains.stream()
            .flatMap(domain -> providers.ofDomain(domain).stream())
            .anyMatch(other -> !other.getId().equals(provider.getId()));
    if (taken) {
      throw new InvalidProviderException(Reason.DOMAIN_TAKEN);
    }
    provider.lead(domains);
  }

  /**
   * Begins to sign in with the settings as they are.
   *
   * @throws NotFoundException when there is no provider, or the person does not look after it
   */
  public SignOnPurpose trying(UUID organisationId) {
    openId.forget(require(organisationId, LockModeType.NONE).getIssuer());
    return SignOnPurpose.trying(currentActor.get().accountId());
  }

  /**
   * Switches the provider on.
   *
   * @throws InvalidProviderException when nobody has tried its settings
   */
  public void enable(UUID organisationId) {
    IdentityProvider provider = require(organisationId, LockModeType.PESSIMISTIC_WRITE);
    if (!provider.enable()) {
      throw new InvalidProviderException(Reason.NOT_TRIED);
    }
    record("IDENTITY_PROVIDER_ENABLED", provider, null);
  }

  /** Switches it off: from now on nobody signs in by it; who is signed in stays so. */
  public void disable(UUID organisationId) {
    IdentityProvider provider = require(organisationId, LockModeType.PESSIMISTIC_WRITE);
    provider.disable();
    record("IDENTITY_PROVIDER_DISABLED", provider, null);
  }

  /** Removes it with all its links; people sign in otherwise, or are invited again. */
  public void remove(UUID organisationId) {
    IdentityProvider provider = require(organisationId, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    List<LinkedIdentity> links = providers.links(provider);
    links.forEach(link -> link.end(now));
    provider.remove(now);
    record("IDENTITY_PROVIDER_REMOVED", provider, Integer.toString(links.size()));
  }

  private void record(String action, IdentityProvider provider, String details) {
    audit
        .of(provider.getOrganisation().getId())
        .record(currentActor.get().accountId(), action, OBJECT, provider.getId(), details);
  }

  private IdentityProvider require(UUID organisationId, LockModeType lock) {
    managed(organisationId, LockModeType.NONE);
    return providers.of(organisationId, lock).orElseThrow(NotFoundException::new);
  }

  private Organisation managed(UUID organisationId, LockModeType lock) {
    Actor actor = currentActor.get();
    if (!AccessPolicy.allows(actor, OrganisationOperation.MANAGE_SIGN_ON, organisationId)) {
      throw new NotFoundException();
    }
    Organisation organisation = entities.find(Organisation.class, organisationId, lock);
    if (organisation == null) {
      throw new NotFoundException();
    }
    return organisation;
  }

  /** Which addresses lead where is for the country to decide: anybody could claim a domain. */
  private boolean isNational() {
    return AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_ORGANISATIONS, null);
  }
}
