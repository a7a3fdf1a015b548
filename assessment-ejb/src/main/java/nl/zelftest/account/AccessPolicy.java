package nl.zelftest.account;

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
   */
  public static boolean allows(
      Actor actor, Operation operation, UUID organisationId, String municipalityCode) {
    return actor.hats().stream()
        .filter(hat -> hat.kind() != OrganisationKind.NATIONAL)
        .filter(hat -> hat.answersFor(organisationId, municipalityCode))
        .anyMatch(hat -> allows(hat.role(), operation));
  }

  private static boolean allows(Role role, Operation operation) {
    return switch (operation) {
      case START, READ, ANSWER -> true;
      case MIGRATE, SUBMIT, REOPEN -> role == Role.COORDINATOR;
    };
  }

  /** Whether a person may do something with question sets, for the whole country. */
  public static boolean allows(Actor actor, NationalOperation operation) {
    return actor.hats().stream()
        .filter(hat -> hat.kind() == OrganisationKind.NATIONAL)
        .anyMatch(hat -> allows(hat.role(), operation));
  }

  private static boolean allows(Role role, NationalOperation operation) {
    return switch (operation) {
      case READ_DRAFTS, EDIT_DRAFTS -> true;
      case REQUEST_REVIEW, REVIEW, CORRECT_SPELLING -> role == Role.COORDINATOR;
    };
  }
}
