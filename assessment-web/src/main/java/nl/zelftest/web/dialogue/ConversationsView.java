package nl.zelftest.web.dialogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.dialogue.DialogueOverview;
import nl.zelftest.dialogue.DialogueOverview.Mine;

/** A person's conversations and open agreements, on the overview. */
@Named
@RequestScoped
public class ConversationsView {

  @Inject private DialogueOverview overview;

  private Mine mine;

  @PostConstruct
  void load() {
    mine = overview.mine();
  }

  public Mine getMine() {
    return mine;
  }
}
