package nl.zelftest.web.round;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.round.InvalidRoundException;
import nl.zelftest.round.InvalidRoundException.RoundError;
import nl.zelftest.round.RevealRule;
import nl.zelftest.round.RoundConflictException;
import nl.zelftest.round.RoundField;
import nl.zelftest.round.RoundInput;
import nl.zelftest.round.RoundPage;
import nl.zelftest.round.RoundService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/** Planning a round, and changing it. What was typed stays until it is kept. */
@Named
@RequestScoped
public class RoundView {

  @Inject private RoundService rounds;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private RoundPage page;
  private RoundInput input;
  private RoundPage keptByColleague;
  private final Map<RoundField, String> errors = new EnumMap<>(RoundField.class);

  @PostConstruct
  void load() {
    String id = parameter("round");
    page = id == null ? rounds.empty() : rounds.round(UUID.fromString(id));
    input = page.input();
  }

  /** Keeps the round as it was typed; otherwise the page says what to do. */
  public void save() throws IOException {
    input = RoundForm.typed(this::parameter);
    try {
      if (page.id() == null) {
        rounds.plan(input);
      } else {
        rounds.change(page.id(), input, seenVersion());
      }
      form.goTo(Paths.ROUNDS + "?bewaard=1");
    } catch (InvalidRoundException e) {
      for (RoundError error : e.getErrors()) {
        errors.put(error.field(), sentence(error));
      }
    } catch (RoundConflictException e) {
      page = e.getKept();
      keptByColleague = page;
    }
  }

  /** Lets the portal move the running tests now. */
  public void moveNow() throws IOException {
    rounds.requestMove(page.id());
    form.goTo(Paths.round(page.id()));
  }

  private int seenVersion() {
    try {
      return Integer.parseInt(parameter("gezien"));
    } catch (NumberFormatException e) {
      throw new NotFoundException();
    }
  }

  private String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  private String sentence(RoundError error) {
    return Texts.text("round.invalid." + error.reason(), form.text("round." + error.field()));
  }

  public RoundPage getPage() {
    return page;
  }

  /** What the fields show. */
  public RoundInput getInput() {
    return input;
  }

  public boolean isNew() {
    return page.id() == null;
  }

  /** What a colleague kept in the meantime; null when nobody did. */
  public RoundPage getKeptByColleague() {
    return keptByColleague;
  }

  public boolean isConflict() {
    return keptByColleague != null;
  }

  public boolean isFailed() {
    return isConflict() || !errors.isEmpty();
  }

  public RoundField[] getFields() {
    return RoundField.values();
  }

  public RevealRule[] getRules() {
    return RevealRule.values();
  }

  /** The sentence for a field; null where nothing is wrong. */
  public String error(String field) {
    return errors.get(RoundField.valueOf(field));
  }

  /** Where a field is on the page. */
  public String place(RoundField field) {
    return RoundForm.place(field);
  }

  /** What a colleague kept in a field, in words; a line where it is empty. */
  public String kept(RoundField field) {
    return RoundForm.text(keptByColleague, field, form.locale());
  }
}
