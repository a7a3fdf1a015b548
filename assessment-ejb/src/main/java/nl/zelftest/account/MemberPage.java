package nl.zelftest.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;

/** Who belong to an organisation and who are invited, for those who look after it. */
public record MemberPage(
    UUID organisationId,
    String name,
    OrganisationKind kind,
    boolean open,
    boolean secondFactorRequired,
    List<MemberRow> members,
    List<InvitationRow> invitations) {

  /**
   * A member.
   *
   * @param self whether this is the reader
   * @param secondFactor whether she signs in with two steps
   * @param lastCoordinator whether the organisation would have none without this one
   */
  public record MemberRow(
      UUID membershipId,
      String name,
      String email,
      Role role,
      Instant since,
      boolean self,
      boolean secondFactor,
      boolean lastCoordinator) {}

  /** An invitation that is not accepted yet. */
  public record InvitationRow(
      UUID invitationId, String email, Role role, Instant expiresAt, boolean expired) {}
}
