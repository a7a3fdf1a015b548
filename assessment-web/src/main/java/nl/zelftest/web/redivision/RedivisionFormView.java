package nl.zelftest.web.redivision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.InvalidRedivisionException;
import nl.zelftest.redivision.RedivisionField;
import nl.zelftest.redivision.RedivisionInput;
import nl.zelftest.redivision.RedivisionService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Planning a change of municipalities. What was typed stays until it is kept. */
@Named
@RequestScoped
public class RedivisionFormView {

  private static final int LONGEST = 2000;

  @Inject private RedivisionService redivisions;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private Map<String, String> provinces;
  private RedivisionInput input;
  private final Map<RedivisionField, String> errors = new EnumMap<>(RedivisionField.class);

  @PostConstruct
  void load() {
    provinces = redivisions.provinces();
    input =
        new RedivisionInput(
            typed("datum"),
            typed("soort"),
            typed("oud"),
            typed("nieuw"),
            typed("code"),
            typed("naam"),
            typed("provincie"));
  }

  /** Keeps the plan, and shows what it does. */
  public void plan() throws IOException {
    try {
      UUID id = redivisions.plan(input);
      form.goTo(Paths.redivision(id));
    } catch (InvalidRedivisionException e) {
      e.getErrors()
          .forEach(
              error -> errors.put(error.field(), RedivisionWords.sentence(error, form.locale())));
    }
  }

  private String typed(String name) {
    String text = faces.getExternalContext().getRequestParameterMap().get(name);
    return text == null || text.isBlank()
        ? null
        : text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
  }

  public RedivisionInput getInput() {
    return input;
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  /** Codes of provinces, in the order of their names. */
  public List<String> getProvinces() {
    return new ArrayList<>(provinces.keySet());
  }

  public String province(String code) {
    return provinces.get(code);
  }

  public RedivisionField[] getFields() {
    return RedivisionField.values();
  }

  /** The sentence for a field; null where nothing is wrong. */
  public String error(String field) {
    return errors.get(RedivisionField.valueOf(field));
  }

  public String place(RedivisionField field) {
    return RedivisionWords.place(field);
  }

  public boolean isFailed() {
    return !errors.isEmpty();
  }
}
