package nl.zelftest.dialogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.organisation.OrganisationKind;

/**
 * Which organisations approved a record, the first first. It is final once one of each side did;
 * others can still follow.
 */
public record Approvals(List<Approval> made) {

  /** One organisation's. */
  public record Approval(
      UUID organisationId, String organisationName, OrganisationKind side, Instant approvedAt) {}

  public Approvals {
    made = made.stream().sorted(Comparator.comparing(Approval::approvedAt)).toList();
  }

  /** When it became final; empty while it is a draft. */
  public Optional<Instant> finalAt() {
    Optional<Instant> municipality = first(OrganisationKind.MUNICIPALITY);
    Optional<Instant> council = first(OrganisationKind.COUNCIL);
    return municipality.isEmpty() || council.isEmpty()
        ? Optional.empty()
        : Stream.concat(municipality.stream(), council.stream()).max(Comparator.naturalOrder());
  }

  private Optional<Instant> first(OrganisationKind side) {
    return made.stream()
        .filter(approval -> approval.side() == side)
        .map(Approval::approvedAt)
        .findFirst();
  }

  public boolean isFinal() {
    return finalAt().isPresent();
  }

  /** Those with which it became final; all where it is not. Its files name these, and no later. */
  public Approvals thatMadeItFinal() {
    return finalAt()
        .map(
            moment ->
                new Approvals(
                    made.stream().filter(one -> !one.approvedAt().isAfter(moment)).toList()))
        .orElse(this);
  }

  public boolean isBy(UUID organisation) {
    return made.stream().anyMatch(approval -> approval.organisationId().equals(organisation));
  }

  /** Whether anybody of a side did. */
  public boolean isBySide(OrganisationKind side) {
    return first(side).isPresent();
  }
}
