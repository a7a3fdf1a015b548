package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.GroupYears;
import nl.zelftest.reporting.GroupYearsService;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.PageView;
import nl.zelftest.web.faces.Paths;

/** The country or a group of municipalities over the years: the whole, or one theme's questions. */
@Named
@RequestScoped
public class CountryYearsView {

  @Inject private GroupYearsService service;

  @Inject private PageView frame;

  @Inject private Form form;

  @Inject private HttpServletRequest request;

  private String set;
  private String group;
  private String theme;
  private YearsSpan span;
  private GroupYears page;
  private List<YearPart> parts;
  private Picture participation;

  public void load() {
    span = form.years();
    page = theme == null ? service.whole(set, group, span) : service.theme(set, group, theme, span);
    YearPictures pictures = new YearPictures(getWords(), page);
    parts = pictures.parts();
    participation = theme == null ? pictures.participation() : null;
  }

  public GroupYears getPage() {
    return page;
  }

  public List<YearPart> getParts() {
    return parts;
  }

  /** How many take part, year by year; null on the page of a theme. */
  public Picture getParticipation() {
    return participation;
  }

  public FigureWords getWords() {
    return new FigureWords(frame.getLocale());
  }

  public List<Verdict> getVerdicts() {
    return StackedBar.ORDER;
  }

  /** Whether some bar shows between which bounds its parts lie. */
  public boolean isInBands() {
    return parts.stream().anyMatch(part -> part.picture().isInBands());
  }

  public List<FigureGroup> groups(String kind) {
    return page.groups().stream().filter(one -> one.kind() == GroupKind.valueOf(kind)).toList();
  }

  /** The theme that is shown; null for the whole. */
  public FigureSubject getShown() {
    return page.themes().stream().filter(one -> one.code().equals(theme)).findFirst().orElse(null);
  }

  public String getTitle() {
    String name = getWords().group(page.shown());
    return theme == null
        ? getWords().of("history.title", name)
        : getWords().of("history.title.theme", name, getShown().title());
  }

  /** Whether years are left out. */
  public boolean isCut() {
    return page.isLong() && span == YearsSpan.RECENT;
  }

  /** The same of another group; null for the nation. */
  public String of(String groupCode) {
    return request.getContextPath() + Paths.countryYears(page.setCode(), groupCode, theme);
  }

  /** The whole of this group. */
  public String getRoot() {
    return request.getContextPath() + Paths.countryYears(page.setCode(), shownCode(), null);
  }

  /** Of this group, and of the theme that is shown. */
  public String getHere() {
    return of(shownCode());
  }

  private String shownCode() {
    return page.group() == NationalFigures.NATION ? null : page.shown().code();
  }

  /** Before the names of files. */
  public String getFiles() {
    return getRoot() + "/";
  }

  /** After the names of files and addresses: the years that are shown. */
  public String getSuffix() {
    return page.isLong() && span == YearsSpan.ALL ? "?jaren=alle" : "";
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(String group) {
    this.group = group;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}
