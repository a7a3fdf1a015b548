package nl.zelftest.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.ThemeLink;
import nl.zelftest.history.YearsService;
import nl.zelftest.web.faces.PageView;

/** A municipality through the years: the whole, or the questions of one theme. */
@Named
@RequestScoped
public class YearsView {

  @Inject private YearsService years;

  @Inject private PageView frame;

  private String municipality;
  private String set;
  private String theme;
  private YearsPage page;

  public void load() {
    page = theme == null ? years.whole(municipality, set) : years.theme(municipality, set, theme);
  }

  public YearsPage getPage() {
    return page;
  }

  public YearsWords getWords() {
    return new YearsWords(frame.getLocale());
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
