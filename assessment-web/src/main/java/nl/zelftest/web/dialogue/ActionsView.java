package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.ActionsPage;
import nl.zelftest.dialogue.DialoguePages;

/** All agreements of a conversation. */
@Named
@RequestScoped
public class ActionsView {

  @Inject private DialoguePages pages;

  private UUID dialogue;
  private ActionsPage page;

  public void load() {
    page = pages.actions(dialogue);
  }

  public ActionsPage getPage() {
    return page;
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }
}
