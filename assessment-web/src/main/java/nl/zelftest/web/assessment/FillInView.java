package nl.zelftest.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.FillInPage;
import nl.zelftest.assessment.FillInPage.ThemeProgress;
import nl.zelftest.assessment.GivenAnswer;
import nl.zelftest.dialogue.ActionRow;
import nl.zelftest.dialogue.EarlierActions;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** One theme of a test, question by question. Answers are saved by {@link AnswerResource}. */
@Named
@RequestScoped
public class FillInView {

  private static final List<AnswerValue> ITEM_CHOICES =
      List.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN);

  @Inject private AssessmentPages pages;

  @Inject private EarlierActions earlierActions;

  @Inject private Form form;

  private UUID assessment;
  private String theme;
  private String paper;
  private FillInPage page;
  private Map<String, List<ActionRow>> agreed = Map.of();

  /** Shows the theme; a test that can no longer be answered is shown where it can be read. */
  public void load() throws IOException {
    page = pages.fillIn(assessment, theme);
    if (!page.head().open()) {
      form.goTo(Paths.review(assessment));
      return;
    }
    agreed = earlierActions.beside(assessment);
  }

  /** Shows a page that was made elsewhere. */
  public void show(FillInPage other) {
    page = other;
  }

  /** What was agreed about a question in earlier years. */
  public List<ActionRow> agreed(QuestionContent question) {
    return agreed.getOrDefault(question.code(), List.of());
  }

  public FillInPage getPage() {
    return page;
  }

  /** Null at the first theme. */
  public ThemeContent getPrevious() {
    return neighbour(-1);
  }

  /** Null at the last theme. */
  public ThemeContent getNext() {
    return neighbour(1);
  }

  private ThemeContent neighbour(int step) {
    List<ThemeProgress> themes = page.themes();
    int index = page.theme().number() - 1 + step;
    return index < 0 || index >= themes.size() ? null : themes.get(index).theme();
  }

  /** Where this side finds the answer: the municipality looks it up, the others ask for it. */
  public String findingPlace(QuestionContent question) {
    return isMunicipalitysSide() ? question.lookAt() : question.askFor();
  }

  /** A number as it stands in its field; empty where none was entered. */
  public String number(GivenAnswer answer) {
    return answer.entry() == null ? "" : answer.entry().replace('.', ',');
  }

  /** Day, month or year of a date as it stands in its field; empty where none was entered. */
  public String datePart(GivenAnswer answer, ChronoField part) {
    return answer.entry() == null
        ? ""
        : Integer.toString(LocalDate.parse(answer.entry()).get(part));
  }

  public boolean isMunicipalitysSide() {
    return page.head().side() == OrganisationKind.MUNICIPALITY;
  }

  /** Whether answers that are given here are written over from paper. */
  public boolean isFromPaper() {
    return paper != null;
  }

  /** What a link to another theme ends with, so that it goes on in the same way. */
  public String getEnding() {
    return isFromPaper() ? "?papier=ja" : "";
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }

  public List<AnswerValue> getItemChoices() {
    return ITEM_CHOICES;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}
