package nl.zelftest.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.MigrationPage;
import nl.zelftest.assessment.MigrationService;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** What a new version of the questions means for a test, and going on with it or back. */
@Named
@RequestScoped
public class MigrationView {

  @Inject private MigrationService migration;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private UUID assessment;
  private MigrationPage page;
  private boolean refused;

  /**
   * A page without state has to know its test before it can tell which of its buttons are there.
   */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      setAssessment(faces.getExternalContext().getRequestParameterMap().get("assessment"));
      load();
    }
  }

  public void load() {
    page = migration.preview(assessment);
  }

  public void move() throws IOException {
    go(migration::migrate);
  }

  public void stepBack() throws IOException {
    go(migration::stepBack);
  }

  private void go(Consumer<UUID> step) throws IOException {
    try {
      step.accept(assessment);
      form.goTo(Paths.migration(assessment));
    } catch (AssessmentClosedException | NotAllowedException e) {
      refused = true;
      load();
    }
  }

  public MigrationPage getPage() {
    return page;
  }

  /** Whether the test can go on with a later version now. */
  public boolean isOffered() {
    return page.head().open() && page.head().versions().isOffered();
  }

  /** Whether the test can step back now. */
  public boolean isReversible() {
    return page.head().open() && page.head().versions().isReversible();
  }

  public boolean isRefused() {
    return refused;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
