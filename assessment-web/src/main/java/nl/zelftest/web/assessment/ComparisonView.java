package nl.zelftest.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.ComparisonPage;
import nl.zelftest.assessment.ComparisonService;

/** A result beside that of the year before. */
@Named
@RequestScoped
public class ComparisonView {

  @Inject private ComparisonService comparisons;

  private UUID assessment;
  private ComparisonPage page;

  public void load() {
    page = comparisons.withYearBefore(assessment);
  }

  public ComparisonPage getPage() {
    return page;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
