package nl.zelftest.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.oversight.AccessReviewPage.Due;
import nl.zelftest.oversight.AccessReviewPage.OverduePage;
import nl.zelftest.shared.Days;

/** Where nobody looked in time at who has access, over all organisations. */
@ApplicationScoped
class OverdueReviews {

  private static final int PAGE = 50;

  /** A country of organisations is not looked through again for each page that tells how many. */
  private static final Duration COUNT_HOLDS = Duration.ofMinutes(1);

  /**
   * Open organisations where somebody has access, and the last review, or else the first of those
   * people, is of before a moment. By statement: JPQL joins no queries, and asking for each
   * organisation apart takes three times as long.
   */
  private static final String FOUND =
      """
      from organisation o
        join (select organisation_id, min(began_at) began from membership
              where ended_at is null group by organisation_id) m on m.organisation_id = o.id
        left join (select organisation_id, max(reviewed_at) reviewed from access_review
              group by organisation_id) r on r.organisation_id = o.id
      where (o.closed_on is null or o.closed_on > ?1)
        and coalesce(r.reviewed, m.began) < case o.kind when 'NATIONAL' then ?2 else ?3 end
      """;

  private record Counted(long count, Instant at) {}

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  private volatile Counted counted;

  /** How many there are, or were less than a minute ago. */
  long count() {
    Instant now = clock.instant();
    Counted kept = counted;
    return kept == null || !now.isBefore(kept.at().plus(COUNT_HOLDS)) ? countNow() : kept.count();
  }

  private long countNow() {
    long count = ((Number) found("select count(*) " + FOUND).getSingleResult()).longValue();
    counted = new Counted(count, clock.instant());
    return count;
  }

  /** Some of them, the longest overdue first; the numbers of pages begin with 1. */
  OverduePage page(int number) {
    LocalDate today = today();
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        found(
                "select cast(o.id as char), o.name, o.kind, m.began, r.reviewed "
                    + FOUND
                    + " order by timestampdiff(second, coalesce(r.reviewed, m.began),"
                    + " case o.kind when 'NATIONAL' then ?2 else ?3 end) desc, o.name, o.id")
            .setFirstResult((number - 1) * PAGE)
            .setMaxResults(PAGE)
            .getResultList();
    return new OverduePage(
        rows.stream().map(row -> due(row, today)).toList(), number, PAGE, countNow());
  }

  private Query found(String sql) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, java.sql.Date.valueOf(today()))
        .setParameter(2, latest(OrganisationKind.NATIONAL))
        .setParameter(3, latest(OrganisationKind.MUNICIPALITY));
  }

  private Timestamp latest(OrganisationKind kind) {
    Instant before = Days.beginOf(ReviewTerm.latest(kind, today()).plusDays(1));
    return Timestamp.valueOf(LocalDateTime.ofInstant(before, ZoneOffset.UTC));
  }

  private static Due due(Object[] row, LocalDate today) {
    Instant reviewed = row[4] == null ? null : instant(row[4]);
    LocalDate due =
        ReviewTerm.due(
            OrganisationKind.valueOf((String) row[2]),
            Days.dayOf(reviewed == null ? instant(row[3]) : reviewed));
    return new Due(
        UUID.fromString((String) row[0]),
        (String) row[1],
        due,
        reviewed,
        ReviewTerm.isOverdue(due, today));
  }

  private static Instant instant(Object moment) {
    return ((Timestamp) moment).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  private LocalDate today() {
    return Days.dayOf(clock.instant());
  }
}
