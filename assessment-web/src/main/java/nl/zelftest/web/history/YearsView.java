package nl.zelftest.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.ThemeLink;
import nl.zelftest.history.YearsService;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.PageView;

/** A municipality through the years: the whole, or the questions of one theme. */
@Named
@RequestScoped
public class YearsView {

  @Inject private YearsService years;

  @Inject private PageView frame;

  @Inject private Form form;

  private String municipality;
  private String set;
  private String theme;
  private YearsSpan span;
  private YearsPage page;
  private YearsWords words;

  public void load() {
    words = new YearsWords(frame.getLocale());
    span = form.years();
    page =
        theme == null
            ? years.whole(municipality, set, span)
            : years.theme(municipality, set, theme, span);
  }

  public YearsPage getPage() {
    return page;
  }

  /** Whether years are left out. */
  public boolean isCut() {
    return page.isLong() && span == YearsSpan.RECENT;
  }

  public YearsWords getWords() {
    return words;
  }

  /** The theme that is shown; null for the whole. */
  public ThemeLink getShown() {
    return page.themes().stream()
        .filter(one -> one.code().equals(page.theme()))
        .findFirst()
        .orElse(null);
  }

  public String getMunicipality() {
    return municipality;
  }

  public void setMunicipality(String municipality) {
    this.municipality = municipality;
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}
