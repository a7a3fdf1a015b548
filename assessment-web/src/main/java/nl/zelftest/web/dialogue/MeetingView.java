package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.AgendaPage;
import nl.zelftest.dialogue.DialoguePage.Talk;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.dialogue.SideBySide.Row;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** A meeting around one screen: the questions of the agenda, one at a time. */
@Named
@RequestScoped
public class MeetingView {

  @Inject private DialoguePages pages;

  @Inject private TopicView topic;

  @Inject private Form form;

  private UUID dialogue;
  private String question;
  private AgendaPage agenda;

  /** Begins at the first question, does what a button says, or shows the question. */
  public void act() throws IOException {
    agenda = pages.agenda(dialogue);
    if (question == null) {
      begin();
      return;
    }
    topic.setDialogue(getDialogue());
    topic.setQuestion(question);
    topic.act();
  }

  private void begin() throws IOException {
    form.goTo(
        agenda.rows().stream()
            .findFirst()
            .map(row -> Paths.meeting(dialogue, row.code()))
            .orElse(Paths.agenda(dialogue)));
  }

  public AgendaPage getAgenda() {
    return agenda;
  }

  /** How far a question of the agenda is: none, proposed or agreed. */
  public String stateOf(Row row) {
    Talk talk = agenda.talk().get(row.code());
    if (talk.agreed()) {
      return "agreed";
    }
    return talk.concluded() ? "proposed" : "none";
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
}
