package nl.zelftest.web.reporting;

import java.util.List;
import java.util.UUID;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureYears;
import nl.zelftest.reporting.NationalFigures;

/**
 * What a year is compared with.
 *
 * @param law what the law asks of the same group; hidden where that is not told
 * @param made whether that year has figures
 * @param sameQuestions whether the law's questions are the same in both
 * @param gone municipalities that became part of others in between
 */
public record YearBefore(int year, Figure law, boolean made, boolean sameQuestions, int gone) {

  /**
   * The round before, as far as it can be compared.
   *
   * @param years of the same questions; that is where it is told what changed
   */
  static YearBefore of(
      NationalFigures now, NationalFigures before, FigureGroup group, FigureYears years) {
    int at = before.groups().indexOf(group);
    List<FigureYears.Year> all = years.years();
    List<UUID> rounds = all.stream().map(FigureYears.Year::roundId).toList();
    int from = rounds.indexOf(before.roundId());
    int to = rounds.indexOf(now.roundId());
    boolean known = from >= 0 && to >= 0;
    return new YearBefore(
        before.reportingYear(),
        at < 0 ? Figure.hidden(group) : CountryPictures.law(before, at),
        before.edition() > 0,
        known && (sameVersion(all, from, to) || (full(years, from) && full(years, to))),
        known ? all.subList(from + 1, to + 1).stream().mapToInt(FigureYears.Year::gone).sum() : 0);
  }

  private static boolean sameVersion(List<FigureYears.Year> all, int one, int other) {
    return all.get(one).versionLabel().equals(all.get(other).versionLabel());
  }

  /** Whether all that the law asks was asked then as it is in the newest round. */
  private static boolean full(FigureYears years, int at) {
    return years.subjects().stream()
        .filter(one -> one.subject().kind() == FigureSubject.Kind.TOTAL)
        .filter(one -> one.subject().obligation() == Obligation.LAW)
        .anyMatch(one -> one.figures().get(at).comparability() == Comparability.FULL);
  }
}
