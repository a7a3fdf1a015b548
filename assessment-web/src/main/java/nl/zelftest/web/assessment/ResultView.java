package nl.zelftest.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.dialogue.DialogueOverview;
import nl.zelftest.questionset.Obligation;

/** The result of a submission, and the confirmation that it was made. */
@Named
@RequestScoped
public class ResultView {

  /** One line of the chart and of the table that says the same. */
  public record ThemeScore(ThemePart theme, Score score) {}

  @Inject private AssessmentPages pages;

  @Inject private DialogueOverview dialogues;

  private UUID assessment;
  private UUID dialogue;
  private ResultPage page;
  private List<ThemeScore> lawByTheme;

  public void load() {
    page = pages.result(assessment);
    dialogue = dialogues.about(assessment).orElse(null);
    lawByTheme =
        page.submission().themes().stream()
            .map(theme -> new ThemeScore(theme, page.scores().theme(theme.code(), Obligation.LAW)))
            .toList();
  }

  /** The conversation that the submission is part of; null while organisations are blind. */
  public UUID getDialogue() {
    return dialogue;
  }

  public ResultPage getPage() {
    return page;
  }

  public List<ThemeScore> getLawByTheme() {
    return lawByTheme;
  }

  public Score total(String obligation) {
    return page.scores().total(Obligation.valueOf(obligation));
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
