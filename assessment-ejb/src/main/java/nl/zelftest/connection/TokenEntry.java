package nl.zelftest.connection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.account.Actor;
import nl.zelftest.account.Hat;
import nl.zelftest.account.Role;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.Secrets;

/** Lets programs in, by the token that they show. */
@Stateless
@PermitAll
public class TokenEntry {

  private static final String DUTCH = "nl";

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The program that a token is of, with what it may do at this moment; empty alike when the token
   * never was one, has expired or was revoked, and when its organisation is closed.
   */
  public Optional<Actor> enter(String token) {
    if (!ApiToken.isToken(token)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    LocalDate today = Days.dayOf(now);
    Optional<ApiToken> found =
        entities
            .createQuery(
                """
                select distinct t from ApiToken t join fetch t.organisation left join fetch t.scopes
                where t.tokenHash = :hash
                """,
                ApiToken.class)
            .setParameter("hash", Secrets.hash(token))
            .getResultStream()
            .findFirst()
            .filter(one -> one.works(now) && one.getOrganisation().isOpenOn(today));
    found.ifPresent(one -> used(one, today));
    return found.map(one -> actor(one, municipalities(one.getOrganisation(), today)));
  }

  /** Once a day: no program waits for another's write. */
  private void used(ApiToken token, LocalDate today) {
    if (token.getLastUsedOn() != null && !token.getLastUsedOn().isBefore(today)) {
      return;
    }
    int first =
        entities
            .createQuery(
                """
                update ApiToken t set t.lastUsedOn = :today
                where t.id = :id and (t.lastUsedOn is null or t.lastUsedOn < :today)
                """)
            .setParameter("today", today)
            .setParameter("id", token.getId())
            .executeUpdate();
    if (first > 0) {
      audit
          .of(token.getOrganisation().getId())
          .recordSystem("TOKEN_USED", "ApiToken", token.getId(), null);
    }
  }

  private List<String> municipalities(Organisation organisation, LocalDate today) {
    return entities
        .createQuery(
            """
            select r.municipalityCode from Organisation o join o.responsibilities r
            where o = :organisation and r.validFrom <= :today
              and (r.validTo is null or r.validTo > :today)
            """,
            String.class)
        .setParameter("organisation", organisation)
        .setParameter("today", today)
        .getResultList();
  }

  private static Actor actor(ApiToken token, List<String> municipalities) {
    Organisation organisation = token.getOrganisation();
    OrganisationKind kind = organisation.getKind();
    Hat hat =
        new Hat(
            organisation.getId(),
            organisation.getName(),
            kind,
            organisation.getCouncilKind(),
            Role.PROGRAM,
            Set.copyOf(municipalities),
            null,
            null,
            token.getScopes().stream().collect(Collectors.toUnmodifiableSet()));
    return new Actor(token.getId(), token.getName(), DUTCH, List.of(hat));
  }
}
