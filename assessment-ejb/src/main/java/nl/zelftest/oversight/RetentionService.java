package nl.zelftest.oversight;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.oversight.RetentionPage.Run;
import nl.zelftest.oversight.RetentionPage.Term;
import nl.zelftest.shared.NotFoundException;

/** Lets national coordinators say how long what is kept, and see what was removed. */
@Stateless
@RolesAllowed(NATIONAL)
public class RetentionService {

  private static final int MOST_RUNS = 60;

  @PersistenceContext private EntityManager entities;

  @Inject private RetentionTerms terms;

  @Inject private RetentionJob job;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * All terms, and what was removed lately.
   *
   * @throws NotFoundException when the person is no national coordinator
   */
  public RetentionPage page() {
    require();
    Map<RetentionKind, Integer> days = terms.days();
    List<?> runs =
        entities
            .createNativeQuery(
                "select ran_on, kind, removed from retention_run order by ran_on desc, kind")
            .setMaxResults(MOST_RUNS)
            .getResultList();
    return new RetentionPage(
        Arrays.stream(RetentionKind.values()).map(kind -> new Term(kind, days.get(kind))).toList(),
        runs.stream().map(row -> run((Object[]) row)).toList());
  }

  private static Run run(Object[] row) {
    return new Run(
        LocalDate.parse(row[0].toString()),
        RetentionKind.valueOf((String) row[1]),
        ((Number) row[2]).intValue());
  }

  /**
   * Sets terms.
   *
   * @return those that cannot be; when there is one, nothing is set
   * @throws NotFoundException when the person is no national coordinator
   */
  public List<RetentionKind> set(Map<RetentionKind, Integer> wanted) {
    require();
    List<RetentionKind> wrong =
        wanted.entrySet().stream()
            .filter(each -> each.getValue() == null || !each.getKey().allows(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!wrong.isEmpty()) {
      return wrong;
    }
    Map<RetentionKind, Integer> before = terms.days();
    new EnumMap<>(wanted)
        .forEach(
            (kind, days) -> {
              if (!before.get(kind).equals(days)) {
                terms.set(kind, days);
                audit.record(
                    currentActor.get().accountId(),
                    "RETENTION_CHANGED",
                    "Settings",
                    kind,
                    before.get(kind) + " > " + days);
              }
            });
    return List.of();
  }

  /**
   * Removes now what the portal would remove tonight.
   *
   * @throws NotFoundException when the person is no national coordinator
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void apply() {
    require();
    job.apply(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private void require() {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.SET_RETENTION)) {
      throw new NotFoundException();
    }
  }
}
