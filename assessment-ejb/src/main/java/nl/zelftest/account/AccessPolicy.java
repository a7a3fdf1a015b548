package nl.zelftest.account;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Decides who may see or do what. Every service asks here, and nowhere else is access decided;
 * {@code AccessPolicyTest} proves it as a matrix.
 *
 * <p>An organisation's answers are its own: another organisation does not see them, whichever side
 * it is on, and the national administrators never do (invariant 4 of the design: blind until
 * revealed).
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /**
   * Whether a person may do something with the assessment that an organisation makes, or could
   * make, about a municipality.
   *
   * @param assessmentId null where there is none yet
   */
  public static boolean allows(
      Actor actor,
      Operation operation,
      UUID organisationId,
      String municipalityCode,
      UUID assessmentId) {
    return actor.hats().stream()
        .filter(hat -> hat.kind() != OrganisationKind.NATIONAL)
        .anyMatch(
            hat ->
                hat.isGuest()
                    ? hat.isGuestIn(assessmentId, organisationId, municipalityCode)
                        && isForGuests(hat, operation)
                    : hat.answersFor(organisationId, municipalityCode) && allows(hat, operation));
  }

  /** A guest's pass ends when the test is submitted or its round closes: it is open until then. */
  private static boolean isForGuests(Hat hat, Operation operation) {
    return hat.kind() == OrganisationKind.COUNCIL
        && (operation == Operation.READ || operation == Operation.ANSWER);
  }

  private static boolean allows(Hat hat, Operation operation) {
    return switch (operation) {
      case START, READ, ANSWER -> hat.role() == Role.COORDINATOR || hat.role() == Role.CONTRIBUTOR;
      case MIGRATE, SUBMIT, REOPEN -> hat.role() == Role.COORDINATOR;
      case INVITE -> hat.role() == Role.COORDINATOR && hat.kind() == OrganisationKind.COUNCIL;
    };
  }

  /**
   * For which organisation a person may do something in the conversation about a municipality;
   * empty when for none. Who has roles on both sides of it has no place in it.
   *
   * @param municipalityCodes the municipality and those that succeeded it
   */
  public static Optional<Hat> seat(
      Actor actor, DialogueOperation operation, Set<String> municipalityCodes) {
    List<Hat> seats =
        actor.hats().stream()
            .filter(hat -> hat.kind() != OrganisationKind.NATIONAL)
            .filter(hat -> !Collections.disjoint(hat.municipalityCodes(), municipalityCodes))
            .toList();
    boolean oneSide = seats.stream().map(Hat::kind).distinct().count() == 1;
    return seats.stream().filter(hat -> oneSide && allows(hat, operation)).findFirst();
  }

  private static boolean allows(Hat hat, DialogueOperation operation) {
    boolean coordinator = hat.role() == Role.COORDINATOR;
    return switch (operation) {
      case READ, WRITE -> coordinator || hat.role() == Role.CONTRIBUTOR;
      case AGREE, APPROVE_RECORD -> coordinator;
      case PUBLISH -> coordinator && hat.kind() == OrganisationKind.MUNICIPALITY;
      case REACT_TO_PUBLISHING -> coordinator && hat.kind() == OrganisationKind.COUNCIL;
    };
  }

  /**
   * Whether a person may follow a municipality through the years: as a member of an organisation
   * that answers today for it or for one that came after it.
   *
   * @param municipalityCodes the municipality and those that succeeded it
   */
  public static boolean follows(Actor actor, Set<String> municipalityCodes) {
    return actor.hats().stream()
        .filter(hat -> hat.kind() != OrganisationKind.NATIONAL)
        .filter(hat -> hat.role() == Role.COORDINATOR || hat.role() == Role.CONTRIBUTOR)
        .anyMatch(hat -> !Collections.disjoint(hat.municipalityCodes(), municipalityCodes));
  }

  /** Whether a person has an account of her own to look after; a guest has none. */
  public static boolean ownsAccount(Actor actor) {
    return actor.hats().stream().anyMatch(hat -> !hat.isGuest());
  }

  /** Whether a person may do something with question sets and rounds, for the whole country. */
  public static boolean allows(Actor actor, NationalOperation operation) {
    return actor.hats().stream()
        .filter(hat -> hat.kind() == OrganisationKind.NATIONAL)
        .anyMatch(hat -> allows(hat.role(), operation));
  }

  private static boolean allows(Role role, NationalOperation operation) {
    return switch (operation) {
      case READ_DRAFTS, EDIT_DRAFTS, READ_ROUNDS ->
          role == Role.COORDINATOR || role == Role.CONTRIBUTOR;
      case REQUEST_REVIEW,
          REVIEW,
          CORRECT_SPELLING,
          PLAN_ROUNDS,
          PLAN_REDIVISIONS,
          SEND_REMINDERS,
          REBUILD_FIGURES,
          SET_RETENTION,
          REMOVE_PEOPLE,
          WATCH_SIGN_INS ->
          role == Role.COORDINATOR;
    };
  }

  /**
   * Whether a program's token says that it may do something at all.
   *
   * @param scope what it wants to do
   */
  public static boolean allows(Actor actor, TokenScope scope) {
    return actor.hats().stream().anyMatch(hat -> allows(hat, scope));
  }

  /** Whether a program may do something with what an organisation submitted on a municipality. */
  public static boolean allows(
      Actor actor, TokenScope scope, UUID organisationId, String municipalityCode) {
    return actor.hats().stream()
        .anyMatch(hat -> allows(hat, scope) && hat.answersFor(organisationId, municipalityCode));
  }

  private static boolean allows(Hat hat, TokenScope scope) {
    return hat.role() == Role.PROGRAM
        && hat.kind() != OrganisationKind.NATIONAL
        && hat.scopes().contains(scope);
  }

  /**
   * Whether a person may do something with an organisation and its people. Coordinators look after
   * their own; national coordinators after all, but what others did and what passes through their
   * connections is for the organisation's eyes.
   *
   * @param organisationId null for the whole country
   */
  public static boolean allows(Actor actor, OrganisationOperation operation, UUID organisationId) {
    return actor.hats().stream()
        .filter(hat -> hat.role() == Role.COORDINATOR)
        .anyMatch(
            hat -> {
              boolean own = hat.organisationId().equals(organisationId);
              boolean national = hat.kind() == OrganisationKind.NATIONAL;
              return switch (operation) {
                case MANAGE_ORGANISATIONS -> national;
                case MANAGE_MEMBERS, MANAGE_SIGN_ON -> own || national;
                case MANAGE_CONNECTIONS -> own && !national;
                case REVIEW_ACCESS -> own;
                case READ_EVENTS -> own || (national && organisationId == null);
              };
            });
  }

  /**
   * Whether a person can sign in with the identity provider of an organisation: where she has a
   * role. Who looks after the whole country does so with the national provider only, so that no
   * other organisation has a say over it.
   */
  public static boolean maySignInBy(Actor actor, UUID organisationId) {
    boolean national =
        actor.hats().stream().anyMatch(hat -> hat.kind() == OrganisationKind.NATIONAL);
    return actor.hats().stream()
        .filter(hat -> hat.role() != Role.GUEST && hat.organisationId().equals(organisationId))
        .anyMatch(hat -> !national || hat.kind() == OrganisationKind.NATIONAL);
  }
}
