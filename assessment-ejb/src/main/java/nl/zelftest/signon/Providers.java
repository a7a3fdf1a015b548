package nl.zelftest.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.InstallationKey;

/** Finds identity providers and links. Needs a transaction; who asks has checked that it may be. */
@ApplicationScoped
class Providers {

  @PersistenceContext private EntityManager entities;

  @Inject private InstallationKey key;

  /** The provider of an organisation, on or off; held when that is asked. */
  Optional<IdentityProvider> of(UUID organisationId, LockModeType lock) {
    return entities
        .createQuery(
            """
            select p from IdentityProvider p join fetch p.organisation
            where p.organisation.id = :organisation and p.removedAt is null
            """,
            IdentityProvider.class)
        .setParameter("organisation", organisationId)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Those that are on, of these organisations. */
  List<IdentityProvider> enabled(Collection<UUID> organisationIds) {
    return organisationIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                """
                select p from IdentityProvider p join fetch p.organisation o
                where o.id in :organisations and p.enabled = true order by o.name, o.id
                """,
                IdentityProvider.class)
            .setParameter("organisations", organisationIds)
            .getResultList();
  }

  /** The provider that addresses in a domain lead to, on or off. */
  Optional<IdentityProvider> ofDomain(String domain) {
    return entities
        .createQuery(
            """
            select p from IdentityProvider p join fetch p.organisation join p.domains d
            where d = :domain and p.removedAt is null
            """,
            IdentityProvider.class)
        .setParameter("domain", domain.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** The one of an attempt, if it is still what it was then; held when that is asked. */
  IdentityProvider require(ProviderClient client, boolean evenIfOff, LockModeType lock) {
    return of(client.organisationId(), lock)
        .filter(provider -> provider.getId().equals(client.id()))
        .filter(provider -> provider.getIssuer().equals(client.issuer()))
        .filter(provider -> evenIfOff || provider.isEnabled())
        .orElseThrow(() -> new SignOnException(SignOnFailure.OFF, "changed meanwhile"));
  }

  /** What the portal needs to talk with it. */
  ProviderClient client(IdentityProvider provider) {
    String owner = provider.getId().toString();
    return new ProviderClient(
        provider.getId(),
        provider.getOrganisation().getId(),
        provider.getIssuer(),
        provider.getClientId(),
        provider.getAuthentication(),
        ClientKeys.read(open(provider.getSealedKey(), owner)),
        provider.getSealedSecret() == null ? null : open(provider.getSealedSecret(), owner),
        provider.getAcrValues());
  }

  private String open(String sealed, String owner) {
    return new String(key.decrypt(sealed, owner), StandardCharsets.UTF_8);
  }

  /** Encrypts for one provider: in another's row it cannot be read. */
  String seal(UUID providerId, String secret) {
    return key.encrypt(secret.getBytes(StandardCharsets.UTF_8), providerId.toString());
  }

  /** The person who is linked with this one at a provider. */
  Optional<LinkedIdentity> link(IdentityProvider provider, Identity identity) {
    return entities
        .createQuery(
            """
            select l from LinkedIdentity l join fetch l.account
            where l.provider = :provider and l.issuer = :issuer and l.subject = :subject
              and l.endedAt is null
            """,
            LinkedIdentity.class)
        .setParameter("provider", provider)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  List<LinkedIdentity> links(IdentityProvider provider) {
    return entities
        .createQuery(
            "select l from LinkedIdentity l where l.provider = :provider and l.endedAt is null",
            LinkedIdentity.class)
        .setParameter("provider", provider)
        .getResultList();
  }

  List<LinkedIdentity> links(UUID accountId) {
    return entities
        .createQuery(
            """
            select l from LinkedIdentity l join fetch l.provider p join fetch p.organisation o
            where l.account.id = :account and l.endedAt is null order by o.name, l.id
            """,
            LinkedIdentity.class)
        .setParameter("account", accountId)
        .getResultList();
  }
}
