package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.PeerService;
import nl.zelftest.reporting.SubjectFigures;
import nl.zelftest.web.faces.PageView;

/** An organisation's own result beside that of fixed groups of municipalities like its own. */
@Named
@RequestScoped
public class PeersView {

  /** A theme, or all that the law asks: the own score, and each group's picture. */
  public record Part(String code, String title, Score own, List<StackedBar> bars) {}

  @Inject private AssessmentPages pages;

  @Inject private FigureService figures;

  @Inject private PeerService peers;

  @Inject private PageView frame;

  private UUID assessment;
  private ResultPage result;
  private NationalFigures national;
  private final List<Part> parts = new ArrayList<>();

  public void load() {
    result = pages.result(assessment);
    national = figures.national(result.submission().round().id());
    List<Integer> groups =
        peers.groups(result.submission().municipality().code()).stream()
            .map(code -> national.groups().stream().map(FigureGroup::code).toList().indexOf(code))
            .filter(at -> at >= 0)
            .toList();
    FigureWords words = getWords();
    for (SubjectFigures one : national.subjects()) {
      FigureSubject subject = one.subject();
      if (subject.obligation() == Obligation.LAW && subject.kind() != FigureSubject.Kind.QUESTION) {
        parts.add(
            new Part(
                subject.code(),
                words.subject(subject),
                own(subject),
                groups.stream().map(at -> bar(one, at, words)).toList()));
      }
    }
  }

  private Score own(FigureSubject subject) {
    return subject.kind() == FigureSubject.Kind.TOTAL
        ? result.scores().total(Obligation.LAW)
        : result.scores().theme(subject.code(), Obligation.LAW);
  }

  /** Each side beside its own. */
  private StackedBar bar(SubjectFigures one, int at, FigureWords words) {
    return new StackedBar(
        words.group(national.groups().get(at)),
        false,
        result.head().side() == OrganisationKind.COUNCIL
            ? one.councils().get(at)
            : one.municipalities().get(at));
  }

  public ResultPage getResult() {
    return result;
  }

  public NationalFigures getNational() {
    return national;
  }

  public List<Part> getParts() {
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

  public String getAssessment() {
    return Objects.toString(assessment, null);
  }

  public void setAssessment(String assessment) {
    this.assessment = UUID.fromString(assessment);
  }
}
