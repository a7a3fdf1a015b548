package nl.zelftest.signon;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Account;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.account.SignInService;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.signon.LinkPage.Choice;
import nl.zelftest.signon.LinkPage.Link;

/** Lets people link their own account with the identity provider of their organisation. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class LinkService {

  @PersistenceContext private EntityManager entities;

  @Inject private Providers providers;

  @Inject private SignInService signIn;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * By what the reader can sign in, and by what she could.
   *
   * @throws NotFoundException when she is a guest
   */
  public LinkPage links() {
    List<LinkedIdentity> links = providers.links(own().accountId());
    Set<UUID> linked =
        links.stream().map(link -> link.getProvider().getId()).collect(Collectors.toSet());
    return new LinkPage(
        links.stream()
            .map(
                link ->
                    new Link(
                        link.getId(),
                        link.getProvider().getOrganisation().getName(),
                        link.getLinkedAt(),
                        link.getLastUsedAt()))
            .toList(),
        choices().stream()
            .filter(provider -> !linked.contains(provider.getId()))
            .map(IdentityProvider::getOrganisation)
            .map(organisation -> new Choice(organisation.getId(), organisation.getName()))
            .toList());
  }

  private List<IdentityProvider> choices() {
    Actor actor = own();
    return providers.enabled(
        actor.hats().stream()
            .map(Hat::organisationId)
            .filter(organisation -> AccessPolicy.maySignInBy(actor, organisation))
            .toList());
  }

  /**
   * Begins to link, for who gives her password again.
   *
   * @param source the network address that asks
   * @return empty when it is another password, or there were too many failures
   * @throws NotFoundException when it cannot be linked with this organisation's provider
   */
  public Optional<SignOnPurpose> begin(UUID organisationId, String password, String source) {
    if (choices().stream()
        .noneMatch(provider -> provider.getOrganisation().getId().equals(organisationId))) {
      throw new NotFoundException();
    }
    UUID accountId = currentActor.get().accountId();
    Account account = entities.find(Account.class, accountId);
    return signIn
        .verify(account.getEmail(), password, source)
        .filter(accountId::equals)
        .map(SignOnPurpose::link);
  }

  /** Ends a link of the reader's own; one that has ended already stays as it is. */
  public void end(UUID linkId) {
    UUID accountId = own().accountId();
    providers.links(accountId).stream()
        .filter(link -> link.getId().equals(linkId))
        .forEach(
            link -> {
              link.end(clock.instant());
              audit
                  .of(link.getProvider().getOrganisation().getId())
                  .record(accountId, "IDENTITY_UNLINKED", "LinkedIdentity", link.getId(), null);
            });
  }

  private Actor own() {
    Actor actor = currentActor.get();
    if (!AccessPolicy.ownsAccount(actor)) {
      throw new NotFoundException();
    }
    return actor;
  }
}
