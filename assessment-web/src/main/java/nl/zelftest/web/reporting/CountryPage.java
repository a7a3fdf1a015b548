package nl.zelftest.web.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.SubjectFigures;

/**
 * One year of one group.
 *
 * @param years that can be chosen, the newest first
 * @param earlier the round before; null for the first
 * @param group its place among the figures' groups
 */
public record CountryPage(
    List<Integer> years,
    NationalFigures figures,
    NationalFigures earlier,
    int group,
    List<Picture> pictures) {

  private static final int MOST = 5;

  /** One question among those of which a share is the greatest. */
  public record Extreme(FigureSubject subject, Figure figure) {}

  public boolean isMade() {
    return figures.edition() > 0;
  }

  public boolean isNation() {
    return group == 0;
  }

  public FigureGroup shown() {
    return isMade() ? figures.groups().get(group) : FigureGroup.NATION;
  }

  public List<FigureGroup> groups(String kind) {
    return figures.groups().stream().filter(one -> one.kind() == GroupKind.valueOf(kind)).toList();
  }

  public Participation participation() {
    return figures.participation().get(group);
  }

  /** What the law asks of this group, all in one. */
  public Figure law() {
    return CountryPictures.law(figures, group);
  }

  /** The same in the round before; hidden where it is not known. */
  public Figure lawBefore() {
    int at = earlier == null ? -1 : earlier.groups().indexOf(shown());
    return at < 0 ? Figure.hidden(shown()) : CountryPictures.law(earlier, at);
  }

  /** The law's questions of which most municipalities have a verdict, the most first. */
  public List<Extreme> most(String verdict) {
    Verdict wanted = Verdict.valueOf(verdict);
    return figures.subjects().stream()
        .filter(one -> one.subject().kind() == FigureSubject.Kind.QUESTION)
        .filter(one -> one.subject().obligation() == Obligation.LAW)
        .map(this::extreme)
        .filter(one -> one.figure().isShown() && middle(one.figure(), wanted) > 0)
        .sorted(
            Comparator.comparingDouble((Extreme one) -> middle(one.figure(), wanted)).reversed())
        .limit(MOST)
        .toList();
  }

  private Extreme extreme(SubjectFigures one) {
    return new Extreme(one.subject(), one.municipalities().get(group));
  }

  private static double middle(Figure figure, Verdict verdict) {
    return new StackedBar("", false, figure).middle(verdict);
  }

  Optional<Picture> picture(String name) {
    return pictures.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
