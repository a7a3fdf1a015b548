package nl.zelftest.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.IncompleteException;
import nl.zelftest.assessment.Reveals;
import nl.zelftest.assessment.ReviewPage;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The last check of all answers, and submitting them. */
@Named
@RequestScoped
public class ReviewView {

  @Inject private AssessmentPages pages;

  @Inject private SubmissionService submissions;

  @Inject private Reveals reveals;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private UUID assessment;
  private ReviewPage page;
  private boolean confirmed;
  private boolean submitting;

  /**
   * A page without state has to know its test before it can tell which of its fields and buttons
   * are there.
   */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      setAssessment(faces.getExternalContext().getRequestParameterMap().get("assessment"));
      load();
    }
  }

  public void load() {
    page = pages.review(assessment);
  }

  /** Submits what is complete and confirmed; otherwise the page says what is missing. */
  public void submit() throws IOException {
    submitting = true;
    if (confirmed) {
      try {
        submissions.submit(assessment);
        reveals.afterSubmissionOf(assessment);
        goToConfirmation();
        return;
      } catch (AssessmentClosedException e) {
        if (e.isSubmitted()) {
          goToConfirmation();
          return;
        }
      } catch (IncompleteException | NotAllowedException e) {
        // The page that is shown again says what is open, or who can submit.
        faces.getExternalContext().log("Not submitted: " + e.getClass().getSimpleName());
      }
    }
    load();
  }

  private void goToConfirmation() throws IOException {
    form.goTo(Paths.submitted(assessment));
  }

  public ReviewPage getPage() {
    return page;
  }

  /** Whether the person tried to submit and could not. */
  public boolean isFailed() {
    return submitting;
  }

  public boolean isConfirmationMissing() {
    return submitting && !confirmed;
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
