package nl.zelftest.dialogue;

import java.util.List;

/**
 * The records of a conversation.
 *
 * @param newest null while none was drawn up
 * @param earlier the newest of them first
 * @param changed whether something changed since the newest was drawn up
 * @param mayApprove whether this person can approve the newest now
 */
public record RecordPage(
    DialogueHead head,
    RecordRow newest,
    List<RecordRow> earlier,
    boolean changed,
    boolean mayApprove) {

  public RecordPage {
    earlier = List.copyOf(earlier);
  }
}
