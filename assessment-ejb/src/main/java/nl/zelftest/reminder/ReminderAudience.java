package nl.zelftest.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.CompleteTests;
import nl.zelftest.round.Round;
import nl.zelftest.shared.Days;

/**
 * Finds the coordinators who can still do something in a round: whose organisation answers today
 * for a municipality that takes part, and has not submitted. Needs a transaction.
 */
@ApplicationScoped
class ReminderAudience {

  /** So many people are looked at together. */
  private static final int CHUNK = 100;

  /** Comes before everybody. */
  static final UUID FIRST = new UUID(0, 0);

  /**
   * On the municipality's side one test speaks for whoever makes it. A test that was submitted and
   * opened again counts as not submitted.
   */
  private static final String WHO =
      """
      from Round r, Membership p join p.account a join p.organisation o
        join o.responsibilities s, Municipality m
      where r.id = :round and m.code = s.municipalityCode
        and (m.validFrom is null or m.validFrom <= r.referenceDate)
        and (m.validTo is null or m.validTo > r.referenceDate)
        and s.validFrom <= :today and (s.validTo is null or s.validTo > :today)
        and (o.closedOn is null or o.closedOn > :today)
        and p.endedAt is null and p.role = :coordinator and a.closedAt is null
        and a.email is not null
        and not exists (
          select u from Assessment u where u.round = r and u.municipalityCode = m.code
            and u.state = nl.zelftest.assessment.AssessmentState.SUBMITTED
            and (u.organisationId = o.id
              or (o.kind = nl.zelftest.organisation.OrganisationKind.MUNICIPALITY
                and u.side = nl.zelftest.organisation.OrganisationKind.MUNICIPALITY)))
      """;

  private static final String NOT_YET =
      """
        and not exists (
          select d from Reminder d where d.roundId = r.id and d.accountId = a.id
            and d.kind = :kind)
      """;

  private static final String DESKS =
      """
      select a.id, o.id, o.name, m.name,
        (select t.id from Assessment t where t.round = r and t.municipalityCode = m.code
          and t.organisationId = o.id)
      """
          + WHO
          + " and a.id in :accounts order by a.id, m.name, o.name, o.id";

  /** One place where a person can still do something. */
  record Desk(
      UUID accountId,
      UUID organisationId,
      String organisation,
      String municipality,
      UUID assessmentId) {}

  /** A person, and what there is to do. */
  record Reader(UUID accountId, List<Desk> desks) {
    Reader {
      desks = List.copyOf(desks);
    }

    /** Names of the municipalities, each once. */
    String municipalities() {
      return desks.stream().map(Desk::municipality).distinct().collect(Collectors.joining(", "));
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private CompleteTests completeTests;

  @Inject private Clock clock;

  /**
   * Some of those who may have to be reminded and were not yet, in the order of their ids.
   *
   * @param after the last one that was looked at
   */
  List<UUID> next(Round round, ReminderKind kind, UUID after) {
    return asked(
            "select distinct a.id " + WHO + NOT_YET + " and a.id > :after order by a.id",
            UUID.class,
            round)
        .setParameter("kind", kind)
        .setParameter("after", after)
        .setMaxResults(CHUNK)
        .getResultList();
  }

  /** Those of some people whom a reminder concerns, and of what. */
  List<Reader> of(Round round, ReminderKind kind, Collection<UUID> accountIds) {
    if (accountIds.isEmpty()) {
      return List.of();
    }
    List<Desk> desks =
        asked(DESKS, Object[].class, round)
            .setParameter("accounts", accountIds)
            .getResultStream()
            .map(
                row ->
                    new Desk(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], id(row[4])))
            .toList();
    return readers(kind == ReminderKind.COMPLETE ? complete(desks) : desks);
  }

  /** What a subquery selects comes as the driver gives it. */
  private static UUID id(Object selected) {
    return selected == null ? null : UUID.fromString(selected.toString());
  }

  private <T> TypedQuery<T> asked(String query, Class<T> result, Round round) {
    return entities
        .createQuery(query, result)
        .setParameter("round", round.getId())
        .setParameter("today", Days.dayOf(clock.instant()))
        .setParameter("coordinator", Role.COORDINATOR);
  }

  /** What each of some people wants; those who chose nothing are left out. */
  Map<UUID, MailWishes> wishes(Collection<UUID> accountIds) {
    return accountIds.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select c from MailChoice c where c.accountId in :accounts", MailChoice.class)
            .setParameter("accounts", accountIds)
            .getResultStream()
            .collect(Collectors.toMap(MailChoice::getAccountId, MailChoice::wishes));
  }

  private List<Desk> complete(List<Desk> desks) {
    Set<UUID> begun =
        desks.stream().map(Desk::assessmentId).filter(id -> id != null).collect(Collectors.toSet());
    Set<UUID> complete = completeTests.among(begun, clock.instant().minus(ReminderTimes.QUIET));
    return desks.stream().filter(desk -> complete.contains(desk.assessmentId())).toList();
  }

  private static List<Reader> readers(Collection<Desk> desks) {
    Map<UUID, List<Desk>> readers = new LinkedHashMap<>();
    desks.forEach(
        desk -> readers.computeIfAbsent(desk.accountId(), id -> new ArrayList<>()).add(desk));
    return readers.entrySet().stream()
        .map(entry -> new Reader(entry.getKey(), entry.getValue()))
        .toList();
  }
}
