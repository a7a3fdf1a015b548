package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.People.Person;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.dialogue.TopicPage;

/** One question of a conversation: every voice, what is said, concluded and agreed. */
@Named
@RequestScoped
public class TopicView {

  @Inject private DialoguePages pages;

  @Inject private TopicForm form;

  @Inject private FacesContext faces;

  private UUID dialogue;
  private String question;
  private int older;
  private TopicPage page;

  /** Does what a button says and leads to where it is seen, or shows the page. */
  public void act() throws IOException {
    if (faces.isPostback()) {
      String part = form.act(dialogue, question);
      if (part != null) {
        ExternalContext external = faces.getExternalContext();
        external.redirect(
            external.getRequestContextPath()
                + "/gesprek/"
                + dialogue
                + "/vraag/"
                + question
                + "#"
                + part);
        return;
      }
    }
    page = pages.topic(dialogue, question, older);
  }

  public TopicPage getPage() {
    return page;
  }

  /** Those whom a comment can name. */
  public List<Person> getPeople() {
    return page.people();
  }

  /** Who can be asked to do something: each organisation, and each of its people. */
  public List<Doer> getDoers() {
    return Doer.of(page.people());
  }

  public Set<Map.Entry<String, String>> getErrors() {
    return form.errors().entrySet();
  }

  public String error(String field) {
    return form.errors().get(field);
  }

  public boolean isFailed() {
    return !form.errors().isEmpty();
  }

  public boolean isConflict() {
    return form.isConflict();
  }

  /** What was typed and could not be kept; nothing otherwise. */
  public String typed(String field) {
    return isFailed() ? form.typed(field) : null;
  }

  /** What stands in the field of the conclusion: what was typed, or what was concluded. */
  public String getConclusion() {
    String typed = typed("conclusie");
    if (typed != null) {
      return typed;
    }
    return page.conclusion() == null ? null : page.conclusion().text();
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public int getOlder() {
    return older;
  }

  public void setOlder(int older) {
    this.older = older;
  }
}
