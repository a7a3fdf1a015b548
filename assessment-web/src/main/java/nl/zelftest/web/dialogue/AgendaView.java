package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.AgendaPage;
import nl.zelftest.dialogue.AgendaService;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.shared.NotFoundException;

/** What a meeting talks about; both sides change it. */
@Named
@RequestScoped
public class AgendaView {

  @Inject private DialoguePages pages;

  @Inject private AgendaService agenda;

  @Inject private FacesContext faces;

  private UUID dialogue;
  private AgendaPage page;

  /** Does what a button says, or shows the agenda. */
  public void act() throws IOException {
    ExternalContext external = faces.getExternalContext();
    if (!faces.isPostback()) {
      page = pages.agenda(dialogue);
      return;
    }
    String code = external.getRequestParameterMap().getOrDefault("vraag", "");
    switch (external.getRequestParameterMap().getOrDefault("actie", "")) {
      case "omhoog" -> agenda.move(dialogue, code, -1);
      case "omlaag" -> agenda.move(dialogue, code, 1);
      case "weg" -> agenda.remove(dialogue, code);
      case "erbij" -> agenda.add(dialogue, code);
      default -> throw new NotFoundException();
    }
    external.redirect(
        external.getRequestContextPath() + "/gesprek/" + dialogue + "/agenda#vraag-" + code);
  }

  public AgendaPage getPage() {
    return page;
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }
}
