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
import nl.zelftest.dialogue.Difference;
import nl.zelftest.dialogue.FullThreadException;
import nl.zelftest.dialogue.RecordPage;
import nl.zelftest.dialogue.RecordPages;
import nl.zelftest.dialogue.RecordService;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** The formal outcome of a conversation: drawn up here, and approved by both sides. */
@Named
@RequestScoped
public class RecordView {

  @Inject private RecordPages pages;

  @Inject private RecordService records;

  @Inject private FacesContext faces;

  private UUID dialogue;
  private RecordPage page;
  private String refusal;

  /** Does what a button says, or shows how the record stands. */
  public void act() throws IOException {
    if (faces.isPostback()) {
      try {
        change();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestMap().get(Paths.ASKED).toString());
        return;
      } catch (DialogueConflictException e) {
        refusal = "record.conflict";
      } catch (FullThreadException e) {
        refusal = "record.full";
      } catch (NotAllowedException e) {
        refusal = "record.notAllowed";
      }
    }
    page = pages.page(dialogue);
  }

  private void change() {
    Map<String, String> fields = faces.getExternalContext().getRequestParameterMap();
    switch (fields.getOrDefault("actie", "")) {
      case "opstellen" -> records.drawUp(dialogue);
      case "goedkeuren" ->
          records.approve(
              dialogue, number(fields.get("nummer")), fields.getOrDefault("controlegetal", ""));
      default -> throw new NotFoundException();
    }
  }

  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new NotFoundException();
    }
  }

  public RecordPage getPage() {
    return page;
  }

  /** How many questions differ in a way. */
  public long count(Difference difference) {
    return page.newest().content().differences().getOrDefault(difference, 0L);
  }

  public Difference[] getDifferences() {
    return Difference.values();
  }

  public long getConclusions() {
    return page.newest()
        .content()
        .topics()
        .filter(topic -> topic.conclusion() != null && topic.conclusion().agreedAt() != null)
        .count();
  }

  public long getAgreements() {
    return page.newest().content().topics().mapToLong(topic -> topic.agreements().size()).sum();
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
