package nl.zelftest.web.redivision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.redivision.InvalidRedivisionException;
import nl.zelftest.redivision.RedivisionCandidate;
import nl.zelftest.redivision.RedivisionInvitations;
import nl.zelftest.redivision.RedivisionInvitations.Outcome;
import nl.zelftest.redivision.RedivisionPage;
import nl.zelftest.redivision.RedivisionService;
import nl.zelftest.redivision.RedivisionState;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** A change of municipalities: what it does, confirming it, and inviting people again after it. */
@Named
@RequestScoped
public class RedivisionView {

  @Inject private RedivisionService redivisions;

  @Inject private RedivisionInvitations invitations;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private RedivisionPage page;
  private List<RedivisionCandidate> candidates;
  private String failure;
  private List<RedivisionCandidate> refused = List.of();

  @PostConstruct
  void load() {
    page = redivisions.redivision(form.id("herindeling"));
    candidates = invitations.candidates(page.id());
  }

  /** Confirms it, when it was said to have been read. */
  public void confirm() throws IOException {
    if (form.typed("gezien").isEmpty()) {
      failure = "redivision.confirm.unseen";
      return;
    }
    try {
      redivisions.confirm(page.id());
      done("bevestigd");
    } catch (InvalidRedivisionException e) {
      // The page says why: it shows what is wrong as things are now.
      failure = "redivision.confirm.impossible";
    }
  }

  public void withdraw() throws IOException {
    if (redivisions.withdraw(page.id())) {
      done("ingetrokken");
    } else {
      failure = "redivision.withdraw.late";
    }
  }

  /** Invites those who were ticked. */
  public void invite() throws IOException {
    String[] chosen = faces.getExternalContext().getRequestParameterValuesMap().get("wie");
    if (chosen == null) {
      failure = "redivision.invite.nobody";
      return;
    }
    Outcome outcome = invitations.invite(page.id(), List.of(chosen));
    if (outcome.refused().isEmpty()) {
      done("uitgenodigd");
    } else {
      failure = "redivision.invite.refused";
      refused = outcome.refused();
      candidates = invitations.candidates(page.id());
    }
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.REDIVISIONS + "/" + page.id() + "?gedaan=" + what);
  }

  public RedivisionPage getPage() {
    return page;
  }

  public boolean isPlanned() {
    return page.state() == RedivisionState.PLANNED;
  }

  public boolean isApplied() {
    return page.state() == RedivisionState.APPLIED;
  }

  /** Sentences on what is in the way as things are now. */
  public List<String> getProblems() {
    return page.problems().stream()
        .map(problem -> RedivisionWords.sentence(problem, form.locale()))
        .toList();
  }

  public List<RedivisionCandidate> getCandidates() {
    return candidates;
  }

  /** Whether there is anybody left to invite. */
  public boolean isInviting() {
    return candidates.stream().anyMatch(RedivisionCandidate::isOpen);
  }

  /** Those who could not be invited, for instance because of a role on the other side. */
  public List<RedivisionCandidate> getRefused() {
    return refused;
  }

  /** The key of what went wrong; null when nothing did. */
  public String getFailure() {
    return failure;
  }

  public boolean isFailed() {
    return failure != null;
  }

  /** The id of what the failure is about. */
  public String getFailedPlace() {
    return switch (failure) {
      case "redivision.confirm.unseen" -> "gezien";
      case "redivision.confirm.impossible" -> "kop-problemen";
      case "redivision.withdraw.late" -> "kop-wat";
      default -> "kop-mensen";
    };
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed() ? null : form.done("bevestigd", "ingetrokken", "uitgenodigd");
  }
}
