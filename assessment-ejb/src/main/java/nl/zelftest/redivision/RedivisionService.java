package nl.zelftest.redivision;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Succession;
import nl.zelftest.redivision.RedivisionRow.Standing;
import nl.zelftest.redivision.SuccessionGroups.Group;
import nl.zelftest.shared.NotFoundException;

/**
 * Lets national coordinators plan changes of municipalities, see beforehand what they do, confirm
 * them, and withdraw them until their day.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class RedivisionService {

  @PersistenceContext private EntityManager entities;

  @Inject private RedivisionRegister register;

  @Inject private RedivisionPages pages;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * All changes of municipalities that are known, the newest first.
   *
   * @throws NotFoundException when they are not for this person
   */
  public List<RedivisionRow> all() {
    require();
    List<Redivision> plans =
        entities.createQuery("select r from Redivision r", Redivision.class).getResultList();
    List<RedivisionTerms> standing =
        plans.stream()
            .filter(plan -> plan.getState() != RedivisionState.WITHDRAWN)
            .map(Redivision::terms)
            .toList();
    List<Group> groups =
        groups().stream().filter(group -> standing.stream().noneMatch(group::isIn)).toList();
    Map<String, String> names = register.names(codes(plans, groups));
    List<RedivisionRow> rows = new ArrayList<>();
    plans.forEach(plan -> rows.add(row(plan, names)));
    groups.forEach(group -> rows.add(row(group, names)));
    rows.sort(
        Comparator.comparing(RedivisionRow::effectiveDate)
            .reversed()
            .thenComparing(RedivisionRow::goingOnNames)
            .thenComparing(RedivisionRow::endingNames));
    return rows;
  }

  private List<Group> groups() {
    return SuccessionGroups.of(
        entities
            .createQuery(
                "select s from Succession s order by s.effectiveDate, s.oldCode, s.newCode",
                Succession.class)
            .getResultList());
  }

  private static Set<String> codes(List<Redivision> plans, List<Group> groups) {
    // None has this code; a query needs one at least.
    Set<String> codes = new HashSet<>(Set.of(""));
    for (Redivision plan : plans) {
      codes.addAll(plan.terms().oldCodes());
      codes.addAll(plan.terms().newCodes());
    }
    for (Group group : groups) {
      codes.addAll(group.oldCodes());
      codes.addAll(group.newCodes());
    }
    return codes;
  }

  private static RedivisionRow row(Redivision plan, Map<String, String> names) {
    RedivisionTerms terms = plan.terms();
    return new RedivisionRow(
        plan.getId(),
        terms.effectiveDate(),
        terms.kind(),
        terms.oldCodes().get(0),
        named(terms.oldCodes(), names::get),
        terms.begins() ? List.of(terms.newName()) : named(terms.newCodes(), goingOn(names)),
        Standing.valueOf(plan.getState().name()));
  }

  private static RedivisionRow row(Group group, Map<String, String> names) {
    return new RedivisionRow(
        null,
        group.effectiveDate(),
        group.kind(),
        group.oldCodes().get(0),
        named(group.oldCodes(), names::get),
        named(group.newCodes(), names::get),
        group.standing());
  }

  /** One that another plan lets begin has no name yet. */
  static Function<String, String> goingOn(Map<String, String> names) {
    return code -> names.getOrDefault(code, code);
  }

  static List<String> named(Collection<String> codes, Function<String, String> names) {
    return codes.stream().map(names).sorted().toList();
  }

  /** Names of provinces by code, to choose from. */
  public Map<String, String> provinces() {
    require();
    return register.provinces();
  }

  /**
   * A change, with all that it does.
   *
   * @throws NotFoundException when there is none, or it is not for this person
   */
  public RedivisionPage redivision(UUID id) {
    return pages.of(find(id, LockModeType.NONE));
  }

  /**
   * Plans a change; it does nothing yet.
   *
   * @throws NotFoundException when planning is not for this person
   * @throws InvalidRedivisionException when municipalities cannot change like this
   */
  public UUID plan(RedivisionInput input) {
    require();
    return keep(RedivisionCheck.require(input, register.register(null)));
  }

  /**
   * Plans what the reference data expect; it does nothing yet.
   *
   * @throws NotFoundException when nothing is expected, or planning is not for this person
   * @throws InvalidRedivisionException when municipalities cannot change like this any more
   */
  public UUID planExpected(String oldCode, LocalDate effectiveDate) {
    require();
    Group expected =
        groups().stream()
            .filter(group -> group.standing() == Standing.EXPECTED)
            .filter(group -> group.effectiveDate().equals(effectiveDate))
            .filter(group -> group.oldCodes().contains(oldCode))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    RedivisionTerms terms =
        new RedivisionTerms(
            effectiveDate, expected.kind(), expected.oldCodes(), expected.newCodes(), null, null);
    if (terms.begins()) {
      throw new NotFoundException();
    }
    RedivisionCheck.requireStill(terms, register.register(null));
    return keep(terms);
  }

  private UUID keep(RedivisionTerms terms) {
    Redivision redivision = new Redivision(terms, currentActor.get().accountId(), clock.instant());
    entities.persist(redivision);
    record("REDIVISION_PLANNED", redivision);
    return redivision.getId();
  }

  /**
   * Lets the portal apply it on its day.
   *
   * @throws NotFoundException when there is none, or it is not for this person
   * @throws InvalidRedivisionException when it cannot be any more
   */
  public void confirm(UUID id) {
    Redivision redivision = find(id, LockModeType.PESSIMISTIC_WRITE);
    RedivisionCheck.requireStill(redivision.terms(), register.register(id));
    if (redivision.confirm(currentActor.get().accountId(), clock.instant())) {
      record("REDIVISION_CONFIRMED", redivision);
    }
  }

  /**
   * Takes it back, unless its day has come.
   *
   * @return false when it is too late
   * @throws NotFoundException when there is none, or it is not for this person
   */
  public boolean withdraw(UUID id) {
    Redivision redivision = find(id, LockModeType.PESSIMISTIC_WRITE);
    boolean withdrawn =
        redivision.withdraw(currentActor.get().accountId(), clock.instant(), register.today());
    if (withdrawn) {
      record("REDIVISION_WITHDRAWN", redivision);
    }
    return withdrawn;
  }

  private Redivision find(UUID id, LockModeType lock) {
    require();
    Redivision redivision = entities.find(Redivision.class, id, lock);
    if (redivision == null) {
      throw new NotFoundException();
    }
    return redivision;
  }

  private void require() {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.PLAN_REDIVISIONS)) {
      throw new NotFoundException();
    }
  }

  private void record(String action, Redivision redivision) {
    audit.record(
        currentActor.get().accountId(),
        action,
        "Redivision",
        redivision.getId(),
        redivision.getEffectiveDate().toString());
  }
}
