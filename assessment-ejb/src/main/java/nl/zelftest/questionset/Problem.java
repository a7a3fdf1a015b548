package nl.zelftest.questionset;

import java.util.List;

/**
 * One reason why an imported file is refused, and where.
 *
 * @param line of the file, from 1
 * @param column in that line, from 1
 * @param arguments what the sentence of the kind speaks of, fit to be shown: shortened, and without
 *     control characters
 */
public record Problem(int line, int column, ProblemKind kind, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }
}
