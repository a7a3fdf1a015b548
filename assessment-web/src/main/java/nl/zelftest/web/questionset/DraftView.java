package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.DraftConflictException;
import nl.zelftest.questionset.DraftFinding;
import nl.zelftest.questionset.DraftPage;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.InvalidDraftException;
import nl.zelftest.questionset.NotReadyException;
import nl.zelftest.questionset.NothingToUndoException;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.Place;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionStateException;
import nl.zelftest.round.RoundService;
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

  @Inject private DraftActions actions;

  @Inject private RoundService rounds;

  @Inject private FacesContext faces;

  private UUID draft;
  private String question;
  private DraftPage page;
  private final List<String> refusals = new ArrayList<>();

  /** A page without state has to know its draft before its button is heard. */
  @PostConstruct
  void loadOnPostback() {
    if (faces.isPostback()) {
      Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
      setDraft(sent.getOrDefault("draft", ""));
      question = sent.get("question");
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
      actions.act(draft);
    } catch (DraftConflictException e) {
      refusals.add("draft.gone");
    } catch (InvalidDraftException e) {
      refusals.add("draft.invalid." + e.getReason());
    } catch (NotReadyException e) {
      e.getLacks().forEach(lack -> refusals.add("draft.lack." + lack));
    } catch (VersionStateException e) {
      refusals.add("draft.state.changed");
    } catch (NotAllowedException e) {
      refusals.add("draft.notAllowed");
    } catch (NothingToUndoException e) {
      refusals.add("draft.nothingToUndo");
    }
    if (!refusals.isEmpty()) {
      load();
    }
  }

  public DraftPage getPage() {
    return page;
  }

  /** The question that the page is about. */
  public QuestionDocument getEdited() {
    return page.content().document().question(question).orElseThrow();
  }

  /** Names of the rounds that wait for this version; they cannot do without it. */
  public String getWaitingRounds() {
    return String.join(", ", rounds.on(draft));
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
