package nl.zelftest.dialogue;

import java.util.List;

/**
 * How the municipality's result stands with the public.
 *
 * @param proposal what is proposed now; null where nothing is
 * @param published what is public now; null where nothing is
 * @param withdrawn what was withdrawn before, the newest first
 * @param awaited names of organisations that have not reacted to the proposal
 * @param mayPropose whether this person can propose the newest submission now
 * @param mayPublish whether this person can publish what is proposed now
 * @param mayWithdraw whether this person can withdraw what is proposed or public
 * @param mayReact whether this person can react for the own organisation
 */
public record PublicationPage(
    DialogueHead head,
    String municipalityCode,
    String roundId,
    PublicationRow proposal,
    PublicationRow published,
    List<PublicationRow> withdrawn,
    List<String> awaited,
    boolean mayPropose,
    boolean mayPublish,
    boolean mayWithdraw,
    boolean mayReact) {

  public PublicationPage {
    withdrawn = List.copyOf(withdrawn);
    awaited = List.copyOf(awaited);
  }

  /** What can be reacted to; null where nothing can. */
  public PublicationRow open() {
    return proposal == null ? published : proposal;
  }
}
