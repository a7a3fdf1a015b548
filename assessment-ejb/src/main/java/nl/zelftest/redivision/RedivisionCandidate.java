package nl.zelftest.redivision;

import java.util.UUID;

/**
 * A coordinator of an organisation whose municipality ended, and an organisation where that person
 * could go on.
 */
public record RedivisionCandidate(
    UUID accountId,
    String name,
    String email,
    String formerOrganisation,
    UUID organisationId,
    String organisation,
    Standing standing) {

  /** How far the person is. */
  public enum Standing {
    NOT_INVITED,
    INVITED,
    MEMBER
  }

  /** Which of the candidates this is. */
  public String key() {
    return accountId + "_" + organisationId;
  }

  /** Whether an invitation can be sent. */
  public boolean isOpen() {
    return standing == Standing.NOT_INVITED;
  }
}
