package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.PeerService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.PageView;

/** An organisation's own result beside that of fixed groups of municipalities like its own. */
@Named
@RequestScoped
public class PeersView {

  @Inject private AssessmentPages pages;

  @Inject private FigureService figures;

  @Inject private PeerService peers;

  @Inject private PageView frame;

  private UUID assessment;
  private String theme;
  private ResultPage result;
  private NationalFigures national;
  private List<PeerPart> parts;
  private String shown;

  public void load() {
    result = pages.result(assessment);
    national = figures.national(result.submission().round().id());
    List<Integer> groups =
        peers.groups(result.submission().municipality().code()).stream()
            .map(code -> national.groups().stream().map(FigureGroup::code).toList().indexOf(code))
            .filter(at -> at >= 0)
            .toList();
    PeerParts made = new PeerParts(getWords(), national, result, groups);
    parts = theme == null ? made.whole() : made.theme(theme);
    shown = theme == null ? null : made.name(theme).orElseThrow(NotFoundException::new);
  }

  /** The name of the theme whose questions are shown; null for the whole. */
  public String getShown() {
    return shown;
  }

  public String getTitle() {
    String year = Integer.toString(result.head().reportingYear());
    String name = result.head().municipalityName();
    return shown == null
        ? getWords().of("peers.title", name, year)
        : getWords().of("peers.title.theme", name, year, shown);
  }

  public ResultPage getResult() {
    return result;
  }

  public NationalFigures getNational() {
    return national;
  }

  public List<PeerPart> getParts() {
    return parts;
  }

  public FigureWords getWords() {
    return new FigureWords(frame.getLocale());
  }

  /** Whether some bar shows between which bounds its parts lie. */
  public boolean isInBands() {
    return parts.stream().flatMap(part -> part.bars().stream()).anyMatch(StackedBar::isInBands);
  }

  public List<Verdict> getVerdicts() {
    return StackedBar.ORDER;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
