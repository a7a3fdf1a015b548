package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.DialogueConflictException;
import nl.zelftest.dialogue.PublicationPage;
import nl.zelftest.dialogue.PublicationPages;
import nl.zelftest.dialogue.PublicationRow.Reaction;
import nl.zelftest.dialogue.PublicationService;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** Where the municipality publishes its result or withdraws it, and the other side is heard. */
@Named
@RequestScoped
public class PublicationView {

  @Inject private PublicationPages pages;

  @Inject private PublicationService publications;

  @Inject private FacesContext faces;

  private UUID dialogue;
  private PublicationPage page;
  private String refusal;
  private String typed;
  private boolean ticked;

  /** Does what a button says, or shows how publishing stands. */
  public void act() throws IOException {
    if (faces.isPostback()) {
      try {
        change();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestMap().get(Paths.ASKED).toString());
        return;
      } catch (DialogueConflictException e) {
        refusal = "publication.conflict";
      } catch (NotAllowedException e) {
        refusal = "publication.notAllowed";
      } catch (InvalidTextException e) {
        refusal = "publication.text." + e.getReason();
      }
    }
    page = pages.page(dialogue);
  }

  private void change() {
    Map<String, String> fields = faces.getExternalContext().getRequestParameterMap();
    switch (fields.getOrDefault("actie", "")) {
      case "voorstellen" -> publications.propose(dialogue);
      case "openbaar-maken" -> publications.publish(dialogue, publication(fields));
      case "intrekken" -> publications.withdraw(dialogue, fields.get("reden"));
      case "reageren" -> {
        typed = fields.get("reactie");
        ticked = fields.containsKey("erbij");
        publications.react(dialogue, publication(fields), typed, ticked);
      }
      default -> throw new NotFoundException();
    }
  }

  private static UUID publication(Map<String, String> fields) {
    try {
      return UUID.fromString(fields.getOrDefault("voorstel", ""));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  public PublicationPage getPage() {
    return page;
  }

  /** What the own organisation said; null where it said nothing. */
  private Reaction own() {
    return page.open() == null ? null : page.open().reactionOf(page.head().organisationId());
  }

  /** What the field for a reaction holds. */
  public String getText() {
    return typed != null ? typed : own() == null ? "" : own().text();
  }

  /** Whether the box for standing beside the result in public is ticked. */
  public boolean isShown() {
    return typed != null ? ticked : own() != null && own().shown();
  }

  /** Key of the sentence that says why nothing was done; null when nothing was refused. */
  public String getRefusal() {
    return refusal;
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }
}
