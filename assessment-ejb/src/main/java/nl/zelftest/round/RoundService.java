package nl.zelftest.round;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.GuestPasses;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.QuestionSetVersion;
import nl.zelftest.round.RoundCheck.Situation;
import nl.zelftest.shared.NotFoundException;

/**
 * Rounds as national administrators plan and change them: when they are and what is asked in them,
 * never what is answered.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class RoundService {

  /** Where a round is in time. */
  public enum Phase {
    PLANNED,
    OPEN,
    CLOSED
  }

  /** A round with its dates. */
  public record RoundRow(
      UUID id,
      String name,
      int reportingYear,
      LocalDate referenceDate,
      Instant opensAt,
      Instant closesAt,
      Phase phase) {}

  /** No version's id. */
  private static final UUID NONE = new UUID(0, 0);

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private RoundReading reading;

  @Inject private GuestPasses guestPasses;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * All rounds, the newest first.
   *
   * @throws NotFoundException when they are not for this person to see
   */
  public List<RoundRow> rounds() {
    require(NationalOperation.READ_ROUNDS);
    Instant now = clock.instant();
    return entities
        .createQuery("select r from Round r order by r.opensAt desc", Round.class)
        .getResultStream()
        .map(round -> round.row(now))
        .toList();
  }

  /**
   * The names of the rounds whose tests are made on a version.
   *
   * @throws NotFoundException when they are not for this person to see
   */
  public List<String> on(UUID versionId) {
    require(NationalOperation.READ_ROUNDS);
    return entities
        .createQuery(
            "select r.name from Round r where r.defaultVersionId = :version order by r.name",
            String.class)
        .setParameter("version", versionId)
        .getResultList();
  }

  /** Whether the person may plan and change rounds. */
  public boolean mayPlan() {
    return AccessPolicy.allows(currentActor.get(), NationalOperation.PLAN_ROUNDS);
  }

  /**
   * An empty round, to be planned.
   *
   * @throws NotFoundException when planning is not for this person
   */
  public RoundPage empty() {
    require(NationalOperation.PLAN_ROUNDS);
    return new RoundPage(
        null,
        0,
        new RoundInput(null, null, null, null, null, null, null, null, null),
        reading.versions(NONE),
        0,
        0,
        false);
  }

  /**
   * A round, to be changed.
   *
   * @throws NotFoundException when there is none, or changing it is not for this person
   */
  public RoundPage round(UUID id) {
    require(NationalOperation.PLAN_ROUNDS);
    Round round = entities.find(Round.class, id);
    if (round == null) {
      throw new NotFoundException();
    }
    return page(round);
  }

  /**
   * Plans a new round.
   *
   * @throws NotFoundException when planning is not for this person
   * @throws InvalidRoundException when it cannot be like this
   */
  public UUID plan(RoundInput input) {
    require(NationalOperation.PLAN_ROUNDS);
    RoundTerms terms =
        RoundCheck.require(
            input,
            new Situation(null, false, reading.versions(NONE), reading::isTaken, clock.instant()));
    Round round = new Round(entities.find(QuestionSetVersion.class, terms.versionId()), terms);
    entities.persist(round);
    record("ROUND_PLANNED", round, null);
    return round.getId();
  }

  /**
   * Changes a round.
   *
   * @param seenVersion of the round that the administrator saw
   * @throws NotFoundException when there is none, or changing it is not for this person
   * @throws RoundConflictException when somebody else changed it in the meantime
   * @throws InvalidRoundException when it cannot be like this
   */
  public void change(UUID id, RoundInput input, int seenVersion) {
    Round round = toChange(id);
    if (round.getVersion() != seenVersion) {
      throw new RoundConflictException(page(round));
    }
    RoundTerms before = round.terms();
    RoundTerms terms =
        RoundCheck.require(
            input,
            new Situation(
                before,
                reading.tests(round) > 0,
                reading.versions(before.versionId()),
                (set, name) -> !isOwnName(before, set, name) && reading.isTaken(set, name),
                clock.instant()));
    Set<RoundField> changes = terms.changesFrom(before);
    if (!changes.isEmpty()) {
      round.change(entities.find(QuestionSetVersion.class, terms.versionId()), terms);
      guestPasses.closeAt(id, terms.closesAt());
      record(
          "ROUND_CHANGED",
          round,
          changes.stream().map(RoundField::name).collect(Collectors.joining(" ")));
    }
  }

  /**
   * Asks the portal to move the round's running tests to its version now; does nothing when there
   * are none to move.
   *
   * @throws NotFoundException when there is none, or changing it is not for this person
   */
  public void requestMove(UUID id) {
    Round round = toChange(id);
    Instant now = clock.instant();
    if (round.isOpen(now) && !round.isMoveDue(now) && reading.toMove(round) > 0) {
      round.requestMove(now);
      record("ROUND_MOVE_REQUESTED", round, null);
    }
  }

  private void require(NationalOperation operation) {
    if (!AccessPolicy.allows(currentActor.get(), operation)) {
      throw new NotFoundException();
    }
  }

  private Round toChange(UUID id) {
    require(NationalOperation.PLAN_ROUNDS);
    Round round = entities.find(Round.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (round == null) {
      throw new NotFoundException();
    }
    return round;
  }

  private RoundPage page(Round round) {
    long toMove = reading.toMove(round);
    Instant now = clock.instant();
    return new RoundPage(
        round.getId(),
        round.getVersion(),
        round.input(),
        reading.versions(round.getDefaultVersionId()),
        reading.tests(round),
        round.isOpen(now) ? toMove : 0,
        round.isOpen(now) && round.isMoveDue(now) && toMove > 0);
  }

  private static boolean isOwnName(RoundTerms before, UUID setId, String name) {
    return before.setId().equals(setId) && before.name().equalsIgnoreCase(name);
  }

  private void record(String action, Round round, String details) {
    audit.record(currentActor.get().accountId(), action, "Round", round.getId(), details);
  }
}
