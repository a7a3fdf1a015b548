package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.shared.NotFoundException;

/** What the page about publishing shows. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class PublicationPages {

  @Inject private DialogueFiles files;

  @Inject private PublicationReading reading;

  /**
   * How the result stands with the public.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public PublicationPage page(UUID dialogueId) {
    Seat seat = files.toRead(dialogueId);
    Dialogue dialogue = seat.dialogue();
    PublicationRow proposal = reading.proposal(dialogueId).map(reading::row).orElse(null);
    PublicationRow published = reading.published(dialogueId).map(reading::row).orElse(null);
    boolean publisher = files.allows(dialogue, DialogueOperation.PUBLISH);
    return new PublicationPage(
        files.head(seat),
        dialogue.getReveal().getMunicipalityCode(),
        dialogue.getReveal().getRound().getId().toString(),
        proposal,
        published,
        reading.all(dialogueId).stream()
            .filter(publication -> publication.getWithdrawnAt() != null)
            .map(reading::row)
            .toList(),
        proposal == null ? List.of() : awaited(dialogue, proposal),
        publisher && reading.canPropose(dialogue),
        publisher && proposal != null && reading.isHeard(dialogue, proposal),
        publisher && (proposal != null || published != null),
        files.allows(dialogue, DialogueOperation.REACT_TO_PUBLISHING)
            && (proposal != null || published != null));
  }

  private List<String> awaited(Dialogue dialogue, PublicationRow proposal) {
    return reading.toBeHeard(dialogue).entrySet().stream()
        .filter(one -> !PublicationReading.reacted(proposal).contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
