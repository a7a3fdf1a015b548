package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers the problems of one file, so that all of them can be told at once. */
final class Problems {
  /** Nobody reads more, and a hostile file could hold half a million. */
  static final int MAX_SHOWN = 500;

  private static final int MAX_ARGUMENT = 60;

  private final List<Problem> found = new ArrayList<>();
  private boolean more;

  void add(int line, int column, ProblemKind kind, String... arguments) {
    add("", line, column, kind, arguments);
  }

  void add(String sheet, int line, int column, ProblemKind kind, String... arguments) {
    if (found.size() < MAX_SHOWN) {
      found.add(
          new Problem(
              sheet, line, column, kind, Stream.of(arguments).map(Problems::shown).toList()));
    } else {
      more = true;
    }
  }

  /** A mark carries the name of its sheet; that of a file of text has none. */
  void add(Mark place, ProblemKind kind, String... arguments) {
    add(place.getName(), place.getLine() + 1, place.getColumn() + 1, kind, arguments);
  }

  void add(Node place, ProblemKind kind, String... arguments) {
    add(place.getStartMark().orElseThrow(), kind, arguments);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Tells whether more problems were found than are shown, so that looking on is no use. */
  boolean isFull() {
    return more;
  }

  /** Returns the document that was read, or the problems when there are any. */
  <T> ImportResult<T> resultOf(Optional<T> document) {
    return found.isEmpty()
        ? new ImportResult<>(document, List.of())
        : new ImportResult<>(Optional.empty(), inOrder());
  }

  private List<Problem> inOrder() {
    List<Problem> problems = new ArrayList<>(found);
    problems.sort(
        Comparator.<Problem>comparingInt(problem -> Sheet.orderOf(problem.sheet()))
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column));
    if (more) {
      Problem last = problems.get(problems.size() - 1);
      problems.add(
          new Problem(
              last.sheet(),
              last.line(),
              last.column(),
              ProblemKind.TOO_MANY_PROBLEMS,
              List.of(Integer.toString(MAX_SHOWN))));
    }
    return problems;
  }

  private static String shown(String argument) {
    StringBuilder shown = new StringBuilder();
    argument
        .codePoints()
        .limit(MAX_ARGUMENT)
        .map(character -> YamlFile.isAllowed(character) ? character : '\uFFFD')
        .forEach(shown::appendCodePoint);
    return argument.codePointCount(0, argument.length()) > MAX_ARGUMENT ? shown + "…" : "" + shown;
  }
}
