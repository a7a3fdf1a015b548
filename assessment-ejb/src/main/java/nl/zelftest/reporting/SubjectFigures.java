package nl.zelftest.reporting;

import java.util.List;

/**
 * The figures about one subject: of each group, in the order of {@link NationalFigures#groups()},
 * also where they are hidden.
 */
public record SubjectFigures(
    FigureSubject subject, List<Figure> municipalities, List<Figure> councils) {
  public SubjectFigures {
    municipalities = List.copyOf(municipalities);
    councils = List.copyOf(councils);
  }
}
