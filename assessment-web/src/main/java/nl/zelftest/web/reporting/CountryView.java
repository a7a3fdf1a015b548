package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.web.faces.PageView;
import nl.zelftest.web.faces.Paths;

/** The whole country at a glance, for everybody; and where one's own municipality is found. */
@Named
@RequestScoped
public class CountryView {

  /** How much of what was typed is looked at, in characters. */
  private static final int LONGEST = 60;

  @Inject private CountryPages pages;

  @Inject private PageView frame;

  @Inject private HttpServletRequest request;

  @Inject private FacesContext faces;

  private Integer year;
  private String group;
  private String typed;
  private MapCell town;
  private CountryPage page;
  private PlaceSearch.Found found;

  /** Puts the page together, or goes to the one place that was looked for. */
  public void load() throws IOException {
    page = pages.page(year, group, getWords(), request.getContextPath());
    town = page.town(request.getParameter("gemeente")).orElse(null);
    typed = request.getParameter("zoek");
    if (typed != null) {
      typed = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
      found = pages.find(page, typed);
      if (found.isOne()) {
        faces
            .getExternalContext()
            .redirect(request.getContextPath() + found.places().get(0).path());
      }
    }
  }

  /** What a browser calls the page, which also says that something was looked for. */
  public String getTitle() {
    FigureWords words = getWords();
    String title =
        words.of(
            "country.title",
            words.group(page.shown()),
            Integer.toString(page.figures().reportingYear()));
    return isUnsure() ? words.of("country.search.title", title) : title;
  }

  public CountryPage getPage() {
    return page;
  }

  public FigureWords getWords() {
    return new FigureWords(frame.getLocale());
  }

  public List<Verdict> getVerdicts() {
    return StackedBar.ORDER;
  }

  /** Before the names of the files of this year and group. */
  public String getFiles() {
    return request.getContextPath() + getPath() + "/";
  }

  /** Of this year and group. */
  public String getPath() {
    return Paths.country(
        page.figures().reportingYear(), page.isNation() ? null : page.shown().code());
  }

  /** Whether something was looked for, and it is not known which place was meant. */
  public boolean isUnsure() {
    return found != null;
  }

  /** What was found; null where nothing was looked for. */
  public PlaceSearch.Found getFound() {
    return found;
  }

  /** The same in a sentence. */
  public String getOutcome() {
    return getWords().of("country.search." + outcome(), typed);
  }

  private String outcome() {
    if (typed.isEmpty()) {
      return "empty";
    }
    return found.isNothing() ? "none" : found.how().name();
  }

  /** The municipality that was looked for, whose province this is; null where none was. */
  public MapCell getTown() {
    return town;
  }

  public String getTyped() {
    return typed;
  }

  public String getYear() {
    return year == null ? null : year.toString();
  }

  public void setYear(String year) {
    this.year = year == null ? null : Integer.valueOf(year);
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }
}
