package nl.zelftest.questionset;

import java.util.List;

/**
 * One reason why an imported file is refused, and where.
 *
 * @param sheet of a workbook; empty for a file of text
 * @param line of the file, or row of the sheet, from 1
 * @param column in that line or row, from 1
 * @param arguments what the sentence of the kind speaks of, fit to be shown: shortened, and without
 *     control characters
 */
public record Problem(
    String sheet, int line, int column, ProblemKind kind, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  Problem(int line, int column, ProblemKind kind, List<String> arguments) {
    this("", line, column, kind, arguments);
  }
}
