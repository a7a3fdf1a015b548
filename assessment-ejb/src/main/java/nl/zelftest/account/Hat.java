package nl.zelftest.account;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;

/**
 * One role that a person has now: in which organisation, and for which municipalities that one
 * answers today.
 */
public record Hat(
    UUID organisationId,
    String organisationName,
    OrganisationKind kind,
    CouncilKind councilKind,
    Role role,
    Set<String> municipalityCodes)
    implements Serializable {

  boolean answersFor(UUID organisation, String municipalityCode) {
    return organisationId.equals(organisation) && municipalityCodes.contains(municipalityCode);
  }
}
