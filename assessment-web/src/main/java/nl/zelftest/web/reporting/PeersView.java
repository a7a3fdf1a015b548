package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.PeerService;
import nl.zelftest.reporting.SubjectFigures;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.PageView;

/** An organisation's own result beside that of fixed groups of municipalities like its own. */
@Named
@RequestScoped
public class PeersView {

  /**
   * A theme, a question, or all that the law asks: the own score, and each group's picture.
   *
   * @param own null where the own test did not ask it
   * @param leadsOn whether it is a theme whose questions have a page of their own
   */
  public record Part(
      FigureSubject subject, String title, Score own, List<StackedBar> bars, boolean leadsOn) {
    public boolean isQuestion() {
      return subject.kind() == Kind.QUESTION;
    }

    /** Whether its title is in the language of the questions, whatever the reader's is. */
    public boolean isDutch() {
      return subject.kind() != Kind.TOTAL;
    }
  }

  @Inject private AssessmentPages pages;

  @Inject private FigureService figures;

  @Inject private PeerService peers;

  @Inject private PageView frame;

  private UUID assessment;
  private String theme;
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
    if (theme != null && getShown() == null) {
      throw new NotFoundException();
    }
    for (SubjectFigures one : national.subjects()) {
      FigureSubject subject = one.subject();
      if (theme == null ? isOfWhole(subject) : theme.equals(themeOf(subject))) {
        parts.add(
            new Part(
                subject,
                title(subject, words),
                own(subject),
                groups.stream().map(at -> bar(one, at, words)).toList(),
                theme == null && subject.kind() == Kind.THEME));
      }
    }
  }

  private static boolean isOfWhole(FigureSubject subject) {
    return subject.obligation() == Obligation.LAW && subject.kind() != Kind.QUESTION;
  }

  /** The theme that a subject belongs to or is; null for the whole. */
  private static String themeOf(FigureSubject subject) {
    return subject.kind() == Kind.THEME ? subject.code() : subject.themeCode();
  }

  private String title(FigureSubject subject, FigureWords words) {
    return theme != null && subject.kind() == Kind.THEME
        ? words.themeFully(subject)
        : words.subject(subject);
  }

  private Score own(FigureSubject subject) {
    return switch (subject.kind()) {
      case TOTAL -> result.scores().total(subject.obligation());
      case THEME -> result.scores().theme(subject.code(), subject.obligation());
      case QUESTION -> isAsked(subject.code()) ? result.scores().question(subject.code()) : null;
    };
  }

  /** A test that moved to another version of the questions may have been asked others. */
  private boolean isAsked(String question) {
    return result.submission().themes().stream()
        .flatMap(one -> one.questions().stream())
        .anyMatch(one -> one.code().equals(question));
  }

  /** The name of the theme whose questions are shown; null for the whole. */
  public String getShown() {
    Stream<String> now =
        national.subjects().stream()
            .map(SubjectFigures::subject)
            .filter(one -> one.kind() == Kind.THEME && one.code().equals(theme))
            .map(FigureSubject::title);
    Stream<String> own =
        result.submission().themes().stream()
            .filter(one -> one.code().equals(theme))
            .map(ThemePart::title);
    return Stream.concat(now, own).findFirst().orElse(null);
  }

  public String getTitle() {
    String year = Integer.toString(result.head().reportingYear());
    String name = result.head().municipalityName();
    return theme == null
        ? getWords().of("peers.title", name, year)
        : getWords().of("peers.title.theme", name, year, getShown());
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
