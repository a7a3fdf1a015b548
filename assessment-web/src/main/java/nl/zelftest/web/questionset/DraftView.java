package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.DraftConflictException;
import nl.zelftest.questionset.DraftFinding;
import nl.zelftest.questionset.DraftPage;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.DraftService;
import nl.zelftest.questionset.InvalidDraftException;
import nl.zelftest.questionset.NotReadyException;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.Place;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionLifeService;
import nl.zelftest.questionset.VersionStateException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/**
 * The pages of one draft. Texts are kept by {@link DraftResource} as they are typed; parts are
 * changed by buttons, each of which names what it does and to which part.
 */
@Named
@RequestScoped
public class DraftView {

  @Inject private DraftPages pages;

  @Inject private DraftService drafts;

  @Inject private VersionLifeService life;

  @Inject private FacesContext faces;

  private UUID draft;
  private String question;
  private DraftPage page;
  private final List<String> refusals = new ArrayList<>();

  /** A page without state has to know its draft before its button is heard. */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      setDraft(parameter("draft"));
      question = faces.getExternalContext().getRequestParameterMap().get("question");
      load();
    }
  }

  public void load() {
    page = pages.page(draft);
    if (question != null && page.content().document().question(question).isEmpty()) {
      throw new NotFoundException();
    }
  }

  /** Does what the pressed button says, and shows the page again; a refusal is told on it. */
  public void act() throws IOException {
    try {
      act(parameter("actie"), parameter("code"));
    } catch (DraftConflictException e) {
      refuse("draft.gone");
    } catch (InvalidDraftException e) {
      refuse("draft.invalid." + e.getReason());
    } catch (NotReadyException e) {
      e.getLacks().forEach(lack -> refuse("draft.lack." + lack));
    } catch (VersionStateException e) {
      refuse("draft.state.changed");
    } catch (NotAllowedException e) {
      refuse("draft.notAllowed");
    } catch (NoSuchElementException e) {
      refuse("draft.nothingToUndo");
    }
    if (!refusals.isEmpty()) {
      load();
    }
  }

  private void refuse(String key) {
    refusals.add(key);
  }

  private void act(String action, String code) throws IOException {
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
      case "koppelen" -> drafts.decide(draft, code, origins());
      case "vervalt" -> drafts.decideDropped(draft, code);
      case "ongewijzigd" -> drafts.decideUnchanged(draft);
      default -> {
        step(action);
        return;
      }
    }
    show(code.isEmpty() ? "" : "#" + code);
  }

  private void step(String action) throws IOException {
    switch (action) {
      case "beoordelen" -> life.requestReview(draft, date());
      case "goedkeuren" -> life.approve(draft);
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

  /** The day that was chosen; null when it is none. */
  private LocalDate date() {
    try {
      return LocalDate.parse(parameter("vanaf"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The form names each earlier question, and what is chosen for it. */
  private Map<String, Boolean> origins() {
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

  public DraftPage getPage() {
    return page;
  }

  /** The question that the page is about. */
  public QuestionDocument getEdited() {
    return page.content().document().question(question).orElseThrow();
  }

  /** Whether the question is asked after another one only. */
  public boolean isFollowUp() {
    return page.content().document().themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .noneMatch(q -> q.code().equals(question));
  }

  /** The address of the field in which something is lacking. */
  public String placeOf(DraftFinding finding) {
    Place place = finding.place();
    return switch (place.part()) {
      case QUESTION ->
          Paths.draft(draft) + "/vraag/" + place.code() + "#" + place.toString().replace(':', '-');
      case THEME -> Paths.draft(draft) + "#" + place.code();
      case VERSION, REASON -> Paths.draft(draft) + "#" + place.toString().replace(':', '-');
    };
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  public Obligation[] getObligations() {
    return Obligation.values();
  }

  public AnswerValue[] getAnswers() {
    return AnswerValue.values();
  }

  /** Keys of the sentences that say why nothing was done. */
  public List<String> getRefusals() {
    return refusals;
  }

  public String getDraft() {
    return Objects.toString(draft, null);
  }

  public void setDraft(String draft) {
    this.draft = UUID.fromString(draft);
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }
}
