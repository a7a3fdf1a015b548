package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.web.faces.PageView;

/** The whole country at a glance, for everybody. */
@Named
@RequestScoped
public class CountryView {

  /** A line of the map's legend. */
  public record Key(String svg, String text) {}

  @Inject private CountryPages pages;

  @Inject private PageView frame;

  @Inject private HttpServletRequest request;

  private Integer year;
  private String group;
  private CountryPage page;

  public void load() {
    page = pages.page(year, group, getWords(), request.getContextPath());
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

  public List<Key> getKeys() {
    FigureWords words = getWords();
    return List.of(Progress.values()).stream()
        .map(one -> new Key(HexMap.key(one), words.progress(one)))
        .toList();
  }

  /** Before the names of the files of this year and group. */
  public String getFiles() {
    String files = request.getContextPath() + "/landelijk/" + page.figures().reportingYear() + "/";
    return page.isNation() ? files : files + page.shown().code() + "/";
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
