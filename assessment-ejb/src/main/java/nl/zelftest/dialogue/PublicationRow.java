package nl.zelftest.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A submission on its way to the public.
 *
 * @param publishedAt null while it is not public
 * @param withdrawnAt null unless it was withdrawn
 * @param withdrawnBecause null where no reason was given
 */
public record PublicationRow(
    UUID id,
    int sequence,
    Instant proposedAt,
    LocalDate reactUntil,
    Instant publishedAt,
    Instant withdrawnAt,
    String withdrawnBecause,
    List<Reaction> reactions) {

  public PublicationRow {
    reactions = List.copyOf(reactions);
  }

  /**
   * What an organisation on the other side thinks of it.
   *
   * @param shown whether it stands beside the result in public
   */
  public record Reaction(
      UUID organisationId,
      String organisationName,
      String text,
      boolean shown,
      Instant reactedAt) {}

  static PublicationRow of(Publication publication, List<Reaction> reactions) {
    return new PublicationRow(
        publication.getId(),
        publication.getSequence(),
        publication.getProposedAt(),
        publication.getReactUntil(),
        publication.getPublishedAt(),
        publication.getWithdrawnAt(),
        publication.getWithdrawnBecause(),
        reactions);
  }

  /** What an organisation said; null where it said nothing. */
  public Reaction reactionOf(UUID organisation) {
    return reactions.stream()
        .filter(reaction -> reaction.organisationId().equals(organisation))
        .findFirst()
        .orElse(null);
  }
}
