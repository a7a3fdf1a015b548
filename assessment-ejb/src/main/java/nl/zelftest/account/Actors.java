package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.PortalClock;

/**
 * Reads people with their roles: one query at each request, so without a transaction around it; for
 * a guest two.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Actors {

  /**
   * Whether a guest is let in at the moment "now" of the day "today": the conditions on a pass "p"
   * with its account "a", its organisation "o" and what that is responsible for, "s".
   */
  public static final String LETS_A_GUEST_IN =
      """
      (a.closedAt is null and p.endedAt is null and p.expiresAt > :now
        and s.municipalityCode = p.municipalityCode
        and s.validFrom <= :today and (s.validTo is null or s.validTo > :today)
        and (o.closedOn is null or o.closedOn > :today))
      """;

  private static final String MEMBER =
      """
      select a.name, a.language, o.id, o.name, o.kind, o.councilKind, m.role, r.municipalityCode%s
      from Membership m join m.account a join m.organisation o
        left join o.responsibilities r
          on r.validFrom <= :today and (r.validTo is null or r.validTo > :today)%s
      where a.id = :account and a.closedAt is null and m.endedAt is null
        and (o.closedOn is null or o.closedOn > :today)%s
      """;

  private static final String PERSON = MEMBER.formatted("", "", "");

  private static final String IN_SESSION =
      MEMBER.formatted(
          ", o.secondFactorRequired, a.madeForDemonstration, s.strong",
          ", SignInSession s",
          """

            and s.id = :session and s.accountId = a.id
            and s.endedAt is null and s.beganAt > :latest
            and (a.sessionsFrom is null or a.sessionsFrom <= s.beganAt)
          """);

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /** A person with the roles of this moment; empty when no role is left. */
  public Optional<Actor> find(UUID accountId) {
    Instant now = clock.instant();
    List<Object[]> rows = query(PERSON, accountId, now).getResultList();
    return rows.isEmpty() ? guest(accountId) : Optional.of(actor(accountId, rows));
  }

  /**
   * The person who signed in to this session; empty too when it was ended or lasted {@link
   * SignInSession#LONGEST}, or the password changed after it was given.
   *
   * <p>Also empty when one of the person's roles asks for two steps by now and this session is of
   * one: a role that came later, or an organisation that began to ask. The rule is that of signing
   * in, which lets nobody in with some of the roles either: the person signs in again and is led to
   * the second step, instead of missing a part of the portal without being told why.
   */
  public Optional<Actor> find(UUID accountId, UUID sessionId) {
    Instant now = clock.instant();
    List<Object[]> rows =
        query(IN_SESSION, accountId, now)
            .setParameter("session", sessionId)
            .setParameter("latest", now.minus(SignInSession.LONGEST))
            .getResultList();
    return rows.isEmpty() || lacksSecondStep(rows)
        ? Optional.empty()
        : Optional.of(actor(accountId, rows));
  }

  /** {@link Factors#REQUIRED} by the rows of a session of one step, without asking again. */
  private static boolean lacksSecondStep(List<Object[]> rows) {
    boolean strong = (Boolean) rows.get(0)[10];
    boolean demonstration = (Boolean) rows.get(0)[9];
    return !strong
        && !demonstration
        && rows.stream().anyMatch(row -> row[4] == OrganisationKind.NATIONAL || (Boolean) row[8]);
  }

  private TypedQuery<Object[]> query(String query, UUID accountId, Instant now) {
    return entities
        .createQuery(query, Object[].class)
        .setParameter("account", accountId)
        .setParameter("today", LocalDate.ofInstant(now, PortalClock.AMSTERDAM));
  }

  /** The guest whose account this is; empty when the pass ended. */
  public Optional<Actor> guest(UUID accountId) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, PortalClock.AMSTERDAM);
    return entities
        .createQuery(
            """
            select a.name, a.language, o.id, o.name, o.kind, o.councilKind, s.municipalityCode,
              p.assessmentId, p.expiresAt
            from GuestPass p join p.account a join p.organisation o join o.responsibilities s
            where a.id = :account and
            """
                + LETS_A_GUEST_IN,
            Object[].class)
        .setParameter("account", accountId)
        .setParameter("now", now)
        .setParameter("today", today)
        .getResultStream()
        .findFirst()
        .map(row -> guest(accountId, row));
  }

  private static Actor guest(UUID accountId, Object[] row) {
    Hat hat =
        new Hat(
            (UUID) row[2],
            (String) row[3],
            (OrganisationKind) row[4],
            (CouncilKind) row[5],
            Role.GUEST,
            Set.of((String) row[6]),
            (UUID) row[7],
            (Instant) row[8]);
    return new Actor(accountId, (String) row[0], (String) row[1], List.of(hat));
  }

  private static Actor actor(UUID accountId, List<Object[]> rows) {
    Map<UUID, Object[]> organisations = new LinkedHashMap<>();
    Map<UUID, Set<String>> municipalities = new LinkedHashMap<>();
    for (Object[] row : rows) {
      UUID organisation = (UUID) row[2];
      organisations.putIfAbsent(organisation, row);
      Set<String> codes = municipalities.computeIfAbsent(organisation, id -> new TreeSet<>());
      if (row[7] != null) {
        codes.add((String) row[7]);
      }
    }
    List<Hat> hats = new ArrayList<>();
    organisations.forEach(
        (organisation, row) ->
            hats.add(
                new Hat(
                    organisation,
                    (String) row[3],
                    (OrganisationKind) row[4],
                    (CouncilKind) row[5],
                    (Role) row[6],
                    municipalities.get(organisation))));
    sort(hats);
    return new Actor(accountId, (String) rows.get(0)[0], (String) rows.get(0)[1], hats);
  }

  /** Sorted here, for most people have one: the database would make a table of its own for it. */
  private static void sort(List<Hat> hats) {
    if (hats.size() > 1) {
      Collator dutch = Collator.getInstance(Locale.forLanguageTag("nl"));
      hats.sort(
          Comparator.comparing(Hat::organisationName, dutch).thenComparing(Hat::organisationId));
    }
  }
}
