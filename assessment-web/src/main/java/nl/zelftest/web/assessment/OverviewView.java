package nl.zelftest.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.assessment.AssessmentClosedException;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.FillInPage.ThemeProgress;
import nl.zelftest.assessment.OverviewPage;
import nl.zelftest.assessment.OverviewPage.Task;
import nl.zelftest.assessment.OverviewService;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.round.RoundService;
import nl.zelftest.round.RoundService.RoundRow;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** What asks a person's attention now. */
@Named
@RequestScoped
public class OverviewView {

  @Inject private OverviewService overview;

  @Inject private AssessmentService assessments;

  @Inject private AssessmentPages pages;

  @Inject private RoundService rounds;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  @Inject private Form form;

  private OverviewPage page = new OverviewPage(List.of(), List.of(), List.of(), List.of());
  private List<RoundRow> roundRows = List.of();
  private boolean answering;
  private boolean national;
  private boolean notStarted;

  @PostConstruct
  void load() {
    answering = hasHat(false);
    national = hasHat(true);
    if (answering) {
      page = overview.overview();
    }
    if (national) {
      roundRows = rounds.rounds();
    }
  }

  /** Leads a guest to the one test that she takes part in. */
  public void leadGuest() throws IOException {
    Optional<UUID> test =
        currentActor.get().hats().stream()
            .map(Hat::onlyAssessment)
            .filter(Objects::nonNull)
            .findFirst();
    if (test.isPresent()) {
      List<ThemeProgress> themes = pages.progress(test.get());
      String place =
          themes.stream()
              .filter(row -> !row.progress().isComplete())
              .findFirst()
              .map(row -> Paths.theme(test.get(), row.theme().code()))
              .orElseGet(() -> Paths.review(test.get()));
      form.goTo(place);
    }
  }

  private boolean hasHat(boolean ofNational) {
    return currentActor.get().hats().stream()
        .anyMatch(hat -> (hat.kind() == OrganisationKind.NATIONAL) == ofNational);
  }

  /** Starts the test that the pressed button's form names, and leads to its first theme. */
  public void start() throws IOException {
    try {
      UUID assessment =
          assessments.start(form.id("round"), form.id("organisation"), form.typed("municipality"));
      String firstTheme = pages.progress(assessment).get(0).theme().code();
      form.goTo(Paths.theme(assessment, firstTheme));
    } catch (AssessmentClosedException | NotAllowedException e) {
      notStarted = true;
    }
  }

  /** Whole days until a test can no longer be submitted. */
  public long daysLeft(Task task) {
    return ChronoUnit.DAYS.between(
        clock.instant().atZone(PortalClock.AMSTERDAM).toLocalDate(),
        task.closesAt().minusSeconds(1).atZone(PortalClock.AMSTERDAM).toLocalDate());
  }

  /** Where a started test goes on. */
  public String continueAt(Task task) {
    return task.nextTheme() == null
        ? Paths.review(task.assessmentId())
        : Paths.theme(task.assessmentId(), task.nextTheme());
  }

  public OverviewPage getPage() {
    return page;
  }

  public List<RoundRow> getRoundRows() {
    return roundRows;
  }

  public boolean isAnswering() {
    return answering;
  }

  public boolean isNational() {
    return national;
  }

  public boolean isNotStarted() {
    return notStarted;
  }
}
