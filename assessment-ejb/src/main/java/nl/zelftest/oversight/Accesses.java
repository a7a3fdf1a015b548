package nl.zelftest.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.Actors;
import nl.zelftest.account.MemberPage;
import nl.zelftest.account.MemberPage.MemberRow;
import nl.zelftest.account.MemberService;
import nl.zelftest.connection.TokenService;
import nl.zelftest.connection.TokensPage;
import nl.zelftest.guest.GuestService;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.oversight.Access.Guest;
import nl.zelftest.shared.Days;

/** Finds all that has access to an organisation, and ends it. Needs a transaction. */
@ApplicationScoped
class Accesses {

  private static final int MOST_GUESTS = 100;

  /** Of guests who would be let in at this moment. */
  private static final String GUESTS =
      """
      from GuestPass p join p.account a join p.organisation o join o.responsibilities s,
        Round r, Municipality m
      where o.id = :organisation and r.id = p.roundId and m.code = p.municipalityCode
        and
      """
          + Actors.LETS_A_GUEST_IN;

  @PersistenceContext private EntityManager entities;

  @Inject private MemberService members;

  @Inject private TokenService tokens;

  @Inject private GuestService guests;

  @Inject private Clock clock;

  /** All that has access now; the guests who stay longest last. */
  Access of(UUID organisationId) {
    MemberPage people = members.members(organisationId);
    List<Guest> listed = guests(organisationId);
    return new Access(
        people,
        tokens(people),
        listed,
        listed.size() < MOST_GUESTS ? 0 : countGuests(organisationId) - listed.size());
  }

  private List<TokensPage.Row> tokens(MemberPage people) {
    if (!people.open() || people.kind() == OrganisationKind.NATIONAL) {
      return List.of();
    }
    return tokens.page(people.organisationId()).tokens().stream()
        .filter(token -> !token.expired())
        .toList();
  }

  private List<Guest> guests(UUID organisationId) {
    return query(
            """
            select distinct p.id, p.assessmentId, a.name, p.email, r.name, m.name, p.expiresAt
            """
                + GUESTS
                + "order by p.expiresAt, a.name, p.id",
            Object[].class,
            organisationId)
        .setMaxResults(MOST_GUESTS)
        .getResultStream()
        .map(
            row ->
                new Guest(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (Instant) row[6]))
        .toList();
  }

  private long countGuests(UUID organisationId) {
    return query("select count(distinct p.id) " + GUESTS, Long.class, organisationId)
        .getSingleResult();
  }

  private <T> TypedQuery<T> query(String jpql, Class<T> type, UUID organisationId) {
    Instant now = clock.instant();
    return entities
        .createQuery(jpql, type)
        .setParameter("organisation", organisationId)
        .setParameter("now", now)
        .setParameter("today", Days.dayOf(now));
  }

  /** Ends each of these, as the page where it is looked after does. */
  void end(Access access, Set<UUID> ended) {
    UUID organisation = access.people().organisationId();
    access.tokens().stream()
        .map(TokensPage.Row::id)
        .filter(ended::contains)
        .forEach(token -> tokens.revoke(organisation, token));
    access.guests().stream()
        .filter(guest -> ended.contains(guest.passId()))
        .forEach(guest -> guests.end(guest.assessmentId(), guest.passId()));
    access.people().members().stream()
        .map(MemberRow::membershipId)
        .filter(ended::contains)
        .forEach(membership -> members.end(organisation, membership));
  }
}
