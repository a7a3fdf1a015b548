package nl.zelftest.oversight;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.account.MemberPage.MemberRow;
import nl.zelftest.account.OrganisationOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.oversight.Access.Item;
import nl.zelftest.oversight.AccessReviewPage.Due;
import nl.zelftest.oversight.AccessReviewPage.Earlier;
import nl.zelftest.oversight.AccessReviewPage.OverduePage;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** Lets coordinators look at who has access, and the national team see where that is overdue. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class AccessReviews {

  private static final int EARLIER_SHOWN = 10;

  /** Since when each has access, the first one last; of open organisations. */
  private static final String BEGAN =
      """
      select o.id, o.name, o.kind, m.beganAt from Membership m join m.organisation o
      where m.endedAt is null and (o.closedOn is null or o.closedOn > :today)
        and o.id in :organisations
      order by m.beganAt desc
      """;

  /** When each was looked at, the last time last. */
  private static final String REVIEWED =
      """
      select r.organisationId, r.reviewedAt from AccessReview r
      where r.organisationId in :organisations order by r.reviewedAt
      """;

  @PersistenceContext private EntityManager entities;

  @Inject private Accesses accesses;

  @Inject private OverdueReviews overdue;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * What has access to an organisation.
   *
   * @throws NotFoundException when the person is no coordinator of it
   */
  public AccessReviewPage page(UUID organisationId) {
    require(OrganisationOperation.REVIEW_ACCESS, organisationId);
    Access access = accesses.of(organisationId);
    Due due = states(Set.of(organisationId)).stream().findFirst().orElse(null);
    return new AccessReviewPage(
        access,
        due == null ? null : due.due(),
        due != null && due.overdue(),
        earlier(organisationId));
  }

  private List<Earlier> earlier(UUID organisationId) {
    return entities
        .createQuery(
            """
            select r.reviewedAt, a.name, r.kept, r.ended from AccessReview r, Account a
            where r.organisationId = :organisation and a.id = r.reviewedBy
            order by r.reviewedAt desc
            """,
            Object[].class)
        .setParameter("organisation", organisationId)
        .setMaxResults(EARLIER_SHOWN)
        .getResultStream()
        .map(
            row ->
                new Earlier((Instant) row[0], (String) row[1], (Integer) row[2], (Integer) row[3]))
        .toList();
  }

  /**
   * Writes down what was decided on each, and ends what is not kept.
   *
   * @param kept by the id of an item; it has to be all that is listed now
   * @return false when there is an item on which nothing was decided; then nothing is written
   * @throws NotFoundException when the person is no coordinator of it
   * @throws nl.zelftest.account.LastCoordinatorException when nobody would be left to coordinate
   */
  public boolean review(UUID organisationId, Map<UUID, Boolean> kept) {
    require(OrganisationOperation.REVIEW_ACCESS, organisationId);
    Access access = accesses.of(organisationId);
    Set<UUID> present =
        access.items().stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
    if (present.isEmpty() || !kept.keySet().equals(present)) {
      return false;
    }
    UUID account = currentActor.get().accountId();
    Set<UUID> memberships =
        access.people().members().stream()
            .map(MemberRow::membershipId)
            .collect(Collectors.toUnmodifiableSet());
    AccessReview review =
        new AccessReview(organisationId, account, clock.instant(), kept, memberships);
    entities.persist(review);
    audit
        .of(organisationId)
        .record(account, "ACCESS_REVIEWED", "Organisation", organisationId, review.summary());
    accesses.end(
        access,
        present.stream().filter(id -> !kept.get(id)).collect(Collectors.toUnmodifiableSet()));
    return true;
  }

  /** The organisations of the person who acts that are to be looked at soon. */
  public List<Due> mine() {
    LocalDate today = Days.dayOf(clock.instant());
    Set<UUID> own =
        currentActor.get().hats().stream()
            .map(Hat::organisationId)
            .filter(
                id ->
                    AccessPolicy.allows(
                        currentActor.get(), OrganisationOperation.REVIEW_ACCESS, id))
            .collect(Collectors.toUnmodifiableSet());
    return own.isEmpty()
        ? List.of()
        : states(own).stream().filter(due -> ReviewTerm.isNear(due.due(), today)).toList();
  }

  /** Whether the person who acts sees where it is overdue. */
  public boolean seesOverdue() {
    return AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_ORGANISATIONS, null);
  }

  /**
   * How many organisations should have been looked at; as of less than a minute ago.
   *
   * @throws NotFoundException when the person is no national coordinator
   */
  public long countOverdue() {
    require(OrganisationOperation.MANAGE_ORGANISATIONS, null);
    return overdue.count();
  }

  /**
   * Some of the organisations that should have been looked at, the longest overdue first.
   *
   * @param number of the page; the first is 1
   * @throws NotFoundException when the person is no national coordinator
   */
  public OverduePage overdue(int number) {
    require(OrganisationOperation.MANAGE_ORGANISATIONS, null);
    return overdue.page(number);
  }

  private List<Due> states(Collection<UUID> organisations) {
    LocalDate today = Days.dayOf(clock.instant());
    Map<UUID, Instant> last = new HashMap<>();
    of(REVIEWED, organisations)
        .getResultStream()
        .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
    Map<UUID, Due> states = new HashMap<>();
    of(BEGAN, organisations)
        .setParameter("today", today)
        .getResultStream()
        .forEach(row -> states.put((UUID) row[0], due(row, last.get(row[0]), today)));
    return states.values().stream()
        .sorted(Comparator.comparing(Due::due).thenComparing(Due::name))
        .toList();
  }

  private TypedQuery<Object[]> of(String jpql, Collection<UUID> organisations) {
    return entities.createQuery(jpql, Object[].class).setParameter("organisations", organisations);
  }

  private static Due due(Object[] row, Instant last, LocalDate today) {
    LocalDate due =
        ReviewTerm.due(
            (OrganisationKind) row[2], Days.dayOf(last == null ? (Instant) row[3] : last));
    return new Due((UUID) row[0], (String) row[1], due, last, ReviewTerm.isOverdue(due, today));
  }

  private void require(OrganisationOperation operation, UUID organisationId) {
    if (!AccessPolicy.allows(currentActor.get(), operation, organisationId)) {
      throw new NotFoundException();
    }
  }
}
