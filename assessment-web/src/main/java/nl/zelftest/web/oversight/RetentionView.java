package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.oversight.RetentionKind;
import nl.zelftest.oversight.RetentionPage;
import nl.zelftest.oversight.RetentionPage.Term;
import nl.zelftest.oversight.RetentionService;
import nl.zelftest.web.faces.Form;

/** How long what is kept; national coordinators set it, and see what was removed. */
@Named
@RequestScoped
public class RetentionView {

  private static final String ADDRESS = "/beheer/bewaartermijnen";

  @Inject private RetentionService retention;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private RetentionPage page;
  private List<RetentionKind> wrong = List.of();

  @PostConstruct
  void load() {
    page = retention.page();
  }

  /** Keeps the terms that were typed; otherwise the page says which cannot be. */
  public void save() throws IOException {
    Map<RetentionKind, Integer> wanted = new EnumMap<>(RetentionKind.class);
    for (RetentionKind kind : RetentionKind.values()) {
      String days = typed(field(kind));
      wanted.put(kind, days.matches("[0-9]{1,5}") ? Integer.valueOf(days) : null);
    }
    wrong = retention.set(wanted);
    if (wrong.isEmpty()) {
      done("bewaard");
    }
  }

  /** Removes now what the portal would remove tonight. */
  public void apply() throws IOException {
    retention.apply();
    done("toegepast");
  }

  private void done(String what) throws IOException {
    form.goTo(ADDRESS + "?gedaan=" + what);
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "").strip();
  }

  public RetentionPage getPage() {
    return page;
  }

  public String field(RetentionKind kind) {
    return "termijn-" + kind;
  }

  public String value(Term term) {
    return wrong.isEmpty() ? Integer.toString(term.days()) : typed(field(term.kind()));
  }

  /** Why it is kept so long, and what can be chosen. */
  public String hint(Term term) {
    return form.text("retention.why." + term.kind())
        + " "
        + form.text(
            "retention.bounds", term.kind().least(), term.kind().most(), term.kind().standard());
  }

  /** The sentence for a term; null where nothing is wrong with it. */
  public String error(RetentionKind kind) {
    return wrong.contains(kind) ? form.text("retention.wrong", kind.least(), kind.most()) : null;
  }

  public List<RetentionKind> getWrong() {
    return wrong;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return wrong.isEmpty() ? form.done("bewaard", "toegepast") : null;
  }
}
