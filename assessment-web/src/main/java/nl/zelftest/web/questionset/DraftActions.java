package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.DraftService;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionLifeService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** What the buttons of a draft's pages do. Each form names its action and its part. */
@RequestScoped
class DraftActions {

  @Inject private DraftPages pages;

  @Inject private DraftService drafts;

  @Inject private VersionLifeService life;

  @Inject private FacesContext faces;

  /**
   * Does what the button's form says, and leads to where its outcome is seen; what a service
   * refuses is thrown on.
   */
  void act(UUID draft) throws IOException {
    String action = parameter("actie");
    String code = parameter("code");
    switch (action) {
      case "ongedaan" -> drafts.undo(draft);
      case "thema-erbij" -> drafts.addTheme(draft, parameter("titel"));
      case "thema-omhoog" -> drafts.moveTheme(draft, code, -1);
      case "thema-omlaag" -> drafts.moveTheme(draft, code, 1);
      case "thema-weg" -> drafts.dropTheme(draft, code);
      case "vraag-erbij" -> drafts.addQuestion(draft, code);
      case "vervolg-erbij" -> drafts.addFollowUp(draft, code);
      case "omhoog" -> drafts.moveQuestion(draft, code, -1);
      case "omlaag" -> drafts.moveQuestion(draft, code, 1);
      case "naar-thema" -> drafts.moveToTheme(draft, code, parameter("thema"));
      case "splitsen" -> drafts.split(draft, code);
      case "samenvoegen" -> drafts.merge(draft, code, parameter("met"));
      case "weg" -> drafts.dropQuestion(draft, code);
      case "koppelen" -> drafts.decide(draft, code, origins(draft));
      case "vervalt" -> drafts.decideDropped(draft, code);
      case "ongewijzigd" -> drafts.decideUnchanged(draft);
      default -> {
        step(draft, action);
        return;
      }
    }
    show(code.isEmpty() ? "" : "#" + code);
  }

  private void step(UUID draft, String action) throws IOException {
    switch (action) {
      case "beoordelen" -> life.requestReview(draft, date());
      case "goedkeuren" -> life.approve(draft, revision());
      case "terug" -> life.sendBack(draft, parameter("opmerking"));
      case "opgeven" -> life.giveUp(draft);
      default -> throw new NotFoundException();
    }
    boolean gone = action.equals("goedkeuren") || action.equals("opgeven");
    go(
        faces.getExternalContext().getRequestContextPath()
            + (gone ? Paths.QUESTION_SETS : Paths.draft(draft)));
  }

  private void show(String place) throws IOException {
    go(faces.getExternalContext().getRequestMap().get(Paths.ASKED) + place);
  }

  private void go(String address) throws IOException {
    faces.getExternalContext().redirect(address);
  }

  /** Of the draft as the page showed it. */
  private int revision() {
    try {
      return Integer.parseInt(parameter("revisie"));
    } catch (NumberFormatException e) {
      throw new NotFoundException();
    }
  }

  /** The day that was chosen; null when it is none. */
  private LocalDate date() {
    try {
      return LocalDate.parse(parameter("vanaf"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The form names each earlier question, and what is chosen for it. */
  private Map<String, Boolean> origins(UUID draft) {
    Map<String, Boolean> origins = new LinkedHashMap<>();
    for (QuestionDocument earlier : pages.page(draft).earlierQuestions()) {
      switch (parameter("uit-" + earlier.code())) {
        case "zelfde" -> origins.put(earlier.code(), true);
        case "anders" -> origins.put(earlier.code(), false);
        default -> {
          // It has no part in this question.
        }
      }
    }
    return origins;
  }

  private String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }
}
