package nl.zelftest.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;

/**
 * Two submissions of one organisation laid side by side, question by question, over whatever their
 * versions changed. What can be compared follows from the mapping alone.
 *
 * @param dropped earlier questions that go on nowhere
 */
public record YearComparison(List<ThemeRows> themes, List<QuestionPart> dropped) {

  public YearComparison {
    themes = List.copyOf(themes);
    dropped = List.copyOf(dropped);
  }

  /** The questions of one theme of the later submission. */
  public record ThemeRows(String title, List<Row> rows) {
    public ThemeRows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A question of the later submission.
   *
   * @param earlier the questions in which it has its past, of those that were asked then
   */
  public record Row(
      QuestionPart later, List<QuestionPart> earlier, Change change, Comparability comparability) {
    public Row {
      earlier = List.copyOf(earlier);
    }

    /** Whether the same question was answered otherwise. */
    public boolean isChanged() {
      return comparability == Comparability.FULL
          && earlier.stream().anyMatch(before -> !sameAnswer(before, later));
    }

    private static boolean sameAnswer(QuestionPart one, QuestionPart other) {
      return one.value() == other.value()
          && Objects.equals(one.shownEntry(), other.shownEntry())
          && one.items().equals(other.items());
    }
  }

  /**
   * Lays two submissions side by side.
   *
   * @param mapping from the earlier submission's version to the later one's
   */
  static YearComparison of(
      SubmissionSnapshot earlier, SubmissionSnapshot later, VersionMapping mapping) {
    Map<String, QuestionPart> before = new LinkedHashMap<>();
    questions(earlier).forEach(question -> before.put(question.code(), question));
    List<ThemeRows> themes =
        later.themes().stream()
            .map(
                theme ->
                    new ThemeRows(
                        theme.title(),
                        theme.questions().stream()
                            .flatMap(YearComparison::withFollowUp)
                            .map(question -> row(question, before, mapping))
                            .toList()))
            .toList();
    return new YearComparison(
        themes, before.values().stream().filter(q -> mapping.isDropped(q.code())).toList());
  }

  private static Row row(
      QuestionPart question, Map<String, QuestionPart> before, VersionMapping mapping) {
    List<QuestionPart> earlier =
        mapping.into(question.code()).stream()
            .map(Edge::from)
            .map(before::get)
            .filter(Objects::nonNull)
            .toList();
    return new Row(
        question,
        earlier,
        mapping.changeOf(question.code()),
        mapping.comparability(question.code()));
  }

  private static Stream<QuestionPart> questions(SubmissionSnapshot snapshot) {
    return snapshot.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .flatMap(YearComparison::withFollowUp);
  }

  private static Stream<QuestionPart> withFollowUp(QuestionPart question) {
    return question.followUp() == null
        ? Stream.of(question)
        : Stream.of(question, question.followUp());
  }
}
