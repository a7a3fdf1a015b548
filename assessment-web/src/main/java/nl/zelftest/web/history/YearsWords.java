package nl.zelftest.web.history;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Line;
import nl.zelftest.history.YearsPage.Moment;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.web.faces.Texts;

/** The years of a municipality in words. What is said time and again is put together once. */
public final class YearsWords {
  private record Said(String key, List<Object> arguments) {}

  private final Locale locale;
  private final Map<Said, String> said = new HashMap<>();

  YearsWords(Locale locale) {
    this.locale = locale;
  }

  public String of(String key, Object... arguments) {
    return said.computeIfAbsent(
        new Said(key, List.of(arguments)), sentence -> Texts.of(locale, key, arguments));
  }

  public String line(Line line) {
    return line.side() == OrganisationKind.MUNICIPALITY ? of("history.municipality") : line.name();
  }

  /** A round, and the municipality where that is another one. */
  public String moment(Moment moment, String municipalityCode) {
    return moment.municipalityCode().equals(municipalityCode)
        ? of("history.moment", String.valueOf(moment.reportingYear()), moment.roundName())
        : of(
            "history.moment.other",
            String.valueOf(moment.reportingYear()),
            moment.roundName(),
            moment.municipalityName());
  }

  public String subject(FigureSubject subject) {
    return switch (subject.kind()) {
      case TOTAL -> of("total." + subject.obligation());
      case THEME -> of("history.theme." + subject.obligation(), subject.number(), subject.title());
      case QUESTION -> of("history.question", subject.number(), subject.title());
    };
  }

  /** A score with its verdict. */
  public String score(Score score) {
    String verdict = of("verdict." + score.verdict());
    if (score.counted() == 0) {
      return verdict;
    }
    return of("history.score", percent(score), verdict);
  }

  private String percent(Score score) {
    return score.lowPercent() == score.highPercent()
        ? of("percent", score.lowPercent())
        : of("percent.range", score.lowPercent(), score.highPercent());
  }

  /** The names of some of the lines. */
  String lines(List<Line> lines, List<Integer> places) {
    return places.stream().map(at -> line(lines.get(at))).collect(Collectors.joining(", "));
  }

  /** How far a figure can be compared with the one before; empty for the first. */
  public String comparability(StepComparability step) {
    return step == null ? "" : of("comparability." + step.comparability());
  }

  public String reason(StepComparability step) {
    return step == null ? "" : of("history.why." + step.reason());
  }

  public String movement(Cell cell) {
    return cell.movement() == null ? "" : of("history.movement." + cell.movement());
  }

  public String beside(Cell cell) {
    return cell.beside() == null ? "" : of("history.beside." + cell.beside());
  }
}
