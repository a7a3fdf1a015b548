package nl.zelftest.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Opening a submitted test again, with a reason. */
@Named
@RequestScoped
public class ReopenView {

  @Inject private AssessmentPages pages;

  @Inject private SubmissionService submissions;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private UUID assessment;
  private ResultPage page;
  private String reason;
  private String error;

  /**
   * A page without state has to know what it shows before it can tell which of its forms are there.
   */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      setAssessment(faces.getExternalContext().getRequestParameterMap().get("assessment"));
      page = pages.result(assessment);
    }
  }

  /** Opens it and leads to its questions, or shows the page. */
  public void act() throws IOException {
    if (faces.isPostback()) {
      ExternalContext external = faces.getExternalContext();
      reason = external.getRequestParameterMap().get("reden");
      try {
        submissions.reopen(assessment, reason);
        form.goTo(Paths.review(assessment));
        return;
      } catch (InvalidTextException e) {
        error = form.text("text." + e.getReason(), e.getLongest());
      }
    }
    page = pages.result(assessment);
  }

  public ResultPage getPage() {
    return page;
  }

  public String getReason() {
    return reason;
  }

  public String getError() {
    return error;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
