package nl.zelftest.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.Movement;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.YearsSpan;

/**
 * The years of a municipality, as far as this reader may know them.
 *
 * @param askedName the name of the municipality that was asked for, where it went on in this one;
 *     null where it is the same
 * @param setCode the question set that is followed; null while nothing was ever submitted
 * @param otherSets codes of other question sets that were submitted too
 * @param theme the code of the theme whose questions are shown; null for the whole
 * @param years how many reporting years there are, also those that are not shown
 * @param themes what leads to the questions of each theme
 */
public record YearsPage(
    String municipalityCode,
    String municipalityName,
    String askedName,
    String setCode,
    String setTitle,
    List<String> otherSets,
    String theme,
    int years,
    List<ThemeLink> themes,
    List<Line> lines,
    List<SubjectYears> subjects) {

  public YearsPage {
    otherSets = List.copyOf(otherSets);
    themes = List.copyOf(themes);
    lines = List.copyOf(lines);
    subjects = List.copyOf(subjects);
  }

  /** Whether there are more years than are recent. */
  public boolean isLong() {
    return YearsSpan.isLong(years);
  }

  /** A theme of the newest version, or of an older one where the newest has it no more. */
  public record ThemeLink(String code, String number, String title) {}

  /**
   * One side's or one council's column.
   *
   * @param name null on the municipality's side, where organisations may have come and gone
   */
  public record Line(OrganisationKind side, String name) {}

  /**
   * One round of one municipality. A predecessor's stands beside its successor's, and is never
   * added to it.
   *
   * @param ownAssessment the reader's own test; null where there is none
   */
  public record Moment(
      String roundName,
      int reportingYear,
      String municipalityCode,
      String municipalityName,
      UUID ownAssessment) {}

  /** The total, a theme or a question through the years, the newest first. */
  public record SubjectYears(
      FigureSubject subject, boolean dropped, List<Row> rows, List<Agreement> agreements) {
    public SubjectYears {
      rows = List.copyOf(rows);
      agreements = List.copyOf(agreements);
    }
  }

  /** One moment, with a cell for each line. */
  public record Row(Moment moment, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** What its figures rest on, each with the places of the cells of which it is the ground. */
    public Map<Ground, List<Integer>> grounds() {
      Map<Ground, List<Integer>> grounds = new LinkedHashMap<>();
      for (int at = 0; at < cells.size(); at++) {
        Cell cell = cells.get(at);
        if (!cell.values().isEmpty()) {
          grounds
              .computeIfAbsent(
                  new Ground(cell.versionLabel(), cell.step()), one -> new ArrayList<>())
              .add(at);
        }
      }
      return grounds;
    }
  }

  /**
   * What a figure rests on: the version of the questions that were answered, and how far it can be
   * compared with the line's moment before, which null leaves out where there is none.
   */
  public record Ground(String versionLabel, StepComparability step) {}

  /**
   * What a line says at a moment.
   *
   * @param versionLabel of the questions that were answered
   * @param values of the questions in which this one has its past; one where the question was the
   *     same, more where questions were merged, none where nothing was submitted or asked
   * @param step how far it can be compared with the line's moment before; null where there is none
   * @param movement null where the step allows none to be told
   * @param beside how a council's figure lies to the municipality's of the same moment; null where
   *     there is no such figure or other questions were asked
   */
  public record Cell(
      String versionLabel,
      List<Value> values,
      StepComparability step,
      Movement movement,
      Movement beside) {

    static final Cell EMPTY = new Cell(null, List.of(), null, null, null);

    public Cell {
      values = List.copyOf(values);
    }

    /** Whether its movement may come from other questions or another area as well. */
    public boolean isReserved() {
      return movement != null && step.comparability() != Comparability.FULL;
    }
  }

  /** A score, and the notes that were given with it; those only where a theme is shown. */
  public record Value(String code, Score score, List<String> notes) {
    public Value {
      notes = List.copyOf(notes);
    }
  }
}
