package nl.zelftest.questionset;

import java.util.List;
import java.util.Optional;

/**
 * What reading a file gave: its document, or every problem found in it, never both.
 *
 * @param problems in the order of the file; empty when there is a document
 */
public record ImportResult<T>(Optional<T> document, List<Problem> problems) {

  public ImportResult {
    problems = List.copyOf(problems);
    if (document.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("A file gives a document or problems");
    }
  }
}
