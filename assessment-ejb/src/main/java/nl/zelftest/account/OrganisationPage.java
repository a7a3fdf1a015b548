package nl.zelftest.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;

/** An organisation and for whom it answers, for national coordinators. */
public record OrganisationPage(
    UUID id,
    String name,
    OrganisationKind kind,
    CouncilKind councilKind,
    boolean open,
    List<Responsible> municipalities) {

  /**
   * For which municipality it answers, from when.
   *
   * @param to the first day on which it no longer does; null when none is known
   */
  public record Responsible(String code, String name, LocalDate from, LocalDate to) {}
}
