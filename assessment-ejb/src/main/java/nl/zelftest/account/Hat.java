package nl.zelftest.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;

/**
 * One role that a person has now: in which organisation, and for which municipalities that one
 * answers today.
 *
 * @param onlyAssessment the one test that a guest takes part in; null for all others
 * @param until when a guest's role ends at the latest; null for all others
 * @param scopes what a program may read with its token; empty for people
 */
public record Hat(
    UUID organisationId,
    String organisationName,
    OrganisationKind kind,
    CouncilKind councilKind,
    Role role,
    Set<String> municipalityCodes,
    UUID onlyAssessment,
    Instant until,
    Set<TokenScope> scopes)
    implements Serializable {

  /** The role of a member of an organisation. */
  public Hat(
      UUID organisationId,
      String organisationName,
      OrganisationKind kind,
      CouncilKind councilKind,
      Role role,
      Set<String> municipalityCodes) {
    this(organisationId, organisationName, kind, councilKind, role, municipalityCodes, null, null);
  }

  /** The role of a guest. */
  public Hat(
      UUID organisationId,
      String organisationName,
      OrganisationKind kind,
      CouncilKind councilKind,
      Role role,
      Set<String> municipalityCodes,
      UUID onlyAssessment,
      Instant until) {
    this(
        organisationId,
        organisationName,
        kind,
        councilKind,
        role,
        municipalityCodes,
        onlyAssessment,
        until,
        Set.of());
  }

  /** Whether this is the role of somebody who takes part in one test only. */
  public boolean isGuest() {
    return onlyAssessment != null;
  }

  /** Whether the person acts for an organisation as its member; a guest never does. */
  boolean answersFor(UUID organisation, String municipalityCode) {
    return !isGuest() && isAbout(organisation, municipalityCode);
  }

  /** Whether the person is a guest in this test of an organisation. */
  boolean isGuestIn(UUID assessment, UUID organisation, String municipalityCode) {
    return isGuest()
        && onlyAssessment.equals(assessment)
        && isAbout(organisation, municipalityCode);
  }

  private boolean isAbout(UUID organisation, String municipalityCode) {
    return organisationId.equals(organisation) && municipalityCodes.contains(municipalityCode);
  }
}
