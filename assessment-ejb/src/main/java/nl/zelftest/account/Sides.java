package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.zelftest.account.OrganisationImportPlan.Seat;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.PortalClock;

/**
 * Keeps everybody on one side of a municipality. Needs a transaction; who asks has checked that it
 * may be.
 *
 * <p>A role counts while it is held, and after that for as long as a round could be seen from both
 * sides: one that had opened before the role ended (or before its organisation stopped answering
 * for the municipality), and that is open still, or holds a submission about the municipality that
 * was not revealed. A reveal before the closing changes nothing: two sides of one round are for two
 * people. Rounds belong to a later feature; only these queries name them.
 */
@ApplicationScoped
public class Sides {

  private static final String OF_A_ROUND =
      """
      exists (
        select r from Round r
        where r.opensAt <= :now and (m.endedAt is null or m.endedAt >= r.opensAt)
          and (p.validTo is null or p.validTo > function('date', r.opensAt))
          and (r.closesAt > :now
            or (exists (
                select s from Submission s, Assessment t
                where s.assessmentId = t.id and t.round = r
                  and t.municipalityCode = p.municipalityCode)
              and not exists (
                select v from Reveal v
                where v.round = r and v.municipalityCode = p.municipalityCode))))
      """;

  private static final String COUNTS =
      " and ((m.endedAt is null and (p.validTo is null or p.validTo > :day)) or "
          + OF_A_ROUND
          + ")";

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  /**
   * Whether a role of somebody counts on the other side of one of these municipalities.
   *
   * @param side of the role that would begin
   */
  public boolean isOnTheOther(
      String email, OrganisationKind side, Collection<String> municipalityCodes) {
    return !municipalityCodes.isEmpty()
        && isAny(
            count(
                    """
                    select count(m)
                    from Membership m join m.account a join m.organisation o join o.responsibilities p
                    where a.email = :email and o.kind <> :side and p.municipalityCode in :codes
                    """
                        + COUNTS,
                    today())
                .setParameter("email", email)
                .setParameter("side", side)
                .setParameter("codes", municipalityCodes));
  }

  /** The same, of a municipality that this organisation answers for. */
  boolean isOnTheOther(String email, Organisation organisation) {
    return isOnTheOther(
        email,
        organisation.getKind(),
        entities
            .createQuery(
                """
                select p.municipalityCode from Organisation o join o.responsibilities p
                where o.id = :organisation and (p.validTo is null or p.validTo > :today)
                """,
                String.class)
            .setParameter("organisation", organisation.getId())
            .setParameter("today", today())
            .getResultList());
  }

  /**
   * Whether a role of a member counts on the other side of a municipality.
   *
   * @param from the day from which the organisation would answer for it
   */
  boolean isAnyOnTheOther(Organisation organisation, String municipalityCode, LocalDate from) {
    return isAny(
        count(
                """
                select count(m) from Membership m join m.organisation o join o.responsibilities p
                where o.kind <> :side and p.municipalityCode = :code
                  and m.account.id in (
                    select h.account.id from Membership h
                    where h.organisation.id = :organisation and h.endedAt is null)
                """
                    + COUNTS,
                from)
            .setParameter("side", organisation.getKind())
            .setParameter("code", municipalityCode)
            .setParameter("organisation", organisation.getId()));
  }

  /** Every role that is held or counts, for the municipalities of its organisation. */
  List<Seat> seats() {
    return entities
        .createQuery(
            """
            select a.email, p.municipalityCode, o.kind, p.validTo
            from Membership m join m.account a join m.organisation o join o.responsibilities p
            where a.email is not null and (m.endedAt is null or
            """
                + OF_A_ROUND
                + ")",
            Object[].class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(
            row ->
                new Seat(
                    (String) row[0],
                    (String) row[1],
                    row[2] == OrganisationKind.MUNICIPALITY,
                    (LocalDate) row[3]))
        .toList();
  }

  /**
   * @param day from which a role would be there on the other side
   */
  private TypedQuery<Long> count(String jpql, LocalDate day) {
    return entities
        .createQuery(jpql, Long.class)
        .setParameter("now", clock.instant())
        .setParameter("day", day);
  }

  private static boolean isAny(TypedQuery<Long> count) {
    return count.getSingleResult() > 0;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
  }
}
