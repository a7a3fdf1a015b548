package nl.zelftest.connection;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.TokenScope;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.connection.InvalidTokenException.Field;
import nl.zelftest.connection.InvalidTokenException.Reason;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** Coordinators make and revoke their organisation's tokens. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class TokenService {

  static final int MOST = 20;

  @PersistenceContext private EntityManager entities;

  @Inject private ConnectionFiles files;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The tokens of an organisation.
   *
   * @throws NotFoundException when there is none, or the reader does not manage its connections
   */
  public TokensPage page(UUID organisationId) {
    Organisation organisation = files.managed(organisationId, LockModeType.NONE);
    Instant now = clock.instant();
    List<ApiToken> tokens = tokens(organisationId);
    Map<UUID, String> makers = makers(tokens);
    Set<UUID> members = members(organisationId);
    return new TokensPage(
        organisationId,
        organisation.getName(),
        tokens.stream()
            .map(
                token ->
                    new TokensPage.Row(
                        token.getId(),
                        token.getName(),
                        Set.copyOf(token.getScopes()),
                        makers.get(token.getMadeBy()),
                        !members.contains(token.getMadeBy()),
                        token.getExpiresAt(),
                        !token.works(now),
                        token.getLastUsedOn()))
            .toList());
  }

  private List<ApiToken> tokens(UUID organisationId) {
    return entities
        .createQuery(
            """
            select t from ApiToken t
            where t.organisation.id = :organisation and t.revokedAt is null
            order by t.madeAt desc, t.id
            """,
            ApiToken.class)
        .setParameter("organisation", organisationId)
        .setHint("eclipselink.batch", "t.scopes")
        .getResultList();
  }

  private Map<UUID, String> makers(List<ApiToken> tokens) {
    if (tokens.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
        .setParameter("ids", tokens.stream().map(ApiToken::getMadeBy).distinct().toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  private Set<UUID> members(UUID organisationId) {
    return Set.copyOf(
        entities
            .createQuery(
                """
                select a.id from Membership m join m.account a
                where m.organisation.id = :organisation and m.endedAt is null
                  and a.closedAt is null
                """,
                UUID.class)
            .setParameter("organisation", organisationId)
            .getResultList());
  }

  /**
   * Makes a token.
   *
   * @param id of the token, by which a form that is sent twice makes one
   * @param lastDay on which it works, as people write it
   * @return the token, which is to be shown now and is not kept; empty when this one was made
   *     before
   * @throws NotFoundException when there is no such organisation, or the person does not manage its
   *     connections
   * @throws InvalidTokenException when it cannot be made
   */
  public Optional<String> make(
      UUID organisationId, UUID id, String name, Set<TokenScope> scopes, String lastDay) {
    Organisation organisation = files.managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    TokenInput input = TokenInput.read(name, scopes, lastDay, Days.dayOf(now));
    if (entities.find(ApiToken.class, id) != null) {
      return Optional.empty();
    }
    if (tokens(organisationId).size() >= MOST) {
      throw new InvalidTokenException(Map.of(Field.NAME, Reason.FULL));
    }
    String secret = ApiToken.secret();
    UUID account = currentActor.get().accountId();
    entities.persist(new ApiToken(id, organisation, input, secret, account, now));
    files.tell(organisation, input.name(), "/mijn-organisatie/" + organisationId + "/koppelingen");
    audit
        .of(organisationId)
        .record(
            account,
            "TOKEN_MADE",
            "ApiToken",
            id,
            input.scopes().stream()
                .map(TokenScope::name)
                .sorted()
                .collect(Collectors.joining(" ")));
    return Optional.of(secret);
  }

  /**
   * Revokes a token; programs that use it are refused from the next request on.
   *
   * @throws NotFoundException when the organisation has no such token, or the person does not
   *     manage its connections
   */
  public void revoke(UUID organisationId, UUID tokenId) {
    files.managed(organisationId, LockModeType.NONE);
    ApiToken token = entities.find(ApiToken.class, tokenId, LockModeType.PESSIMISTIC_WRITE);
    if (token == null || !token.getOrganisation().getId().equals(organisationId)) {
      throw new NotFoundException();
    }
    if (token.revoke(clock.instant())) {
      audit
          .of(organisationId)
          .record(currentActor.get().accountId(), "TOKEN_REVOKED", "ApiToken", token.getId(), null);
    }
  }
}
