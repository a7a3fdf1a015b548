package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.dialogue.VoicePage;

/** One submission, whole, as everybody in the conversation reads it. */
@Named
@RequestScoped
public class VoiceView {

  @Inject private DialoguePages pages;

  private UUID dialogue;
  private UUID assessment;
  private int sequence;
  private VoicePage page;

  public void load() {
    page = pages.voice(dialogue, assessment, sequence);
  }

  public VoicePage getPage() {
    return page;
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }

  public int getSequence() {
    return sequence;
  }

  public void setSequence(int sequence) {
    this.sequence = sequence;
  }
}
