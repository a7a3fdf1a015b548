package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/**
 * What a version changed, in the order of the newer version. What became of a question follows from
 * the mapping alone; which words changed from the two wordings.
 *
 * @param older the older version's label
 * @param newer the newer version's label
 * @param fields what changed in what the version says about itself
 * @param droppedThemes titles of themes that the newer version does not have
 * @param dropped questions that go on nowhere, in the order of the older version
 */
public record VersionDifference(
    String setCode,
    String title,
    String older,
    String newer,
    List<FieldDifference> fields,
    List<ThemeDifference> themes,
    List<String> droppedThemes,
    List<QuestionDifference> dropped) {

  public VersionDifference {
    fields = List.copyOf(fields);
    themes = List.copyOf(themes);
    droppedThemes = List.copyOf(droppedThemes);
    dropped = List.copyOf(dropped);
  }

  /**
   * A theme of the newer version.
   *
   * @param isNew whether the older version has no theme of this code
   */
  public record ThemeDifference(
      int number,
      String code,
      String title,
      boolean isNew,
      List<FieldDifference> fields,
      List<QuestionDifference> questions) {

    public ThemeDifference {
      fields = List.copyOf(fields);
      questions = List.copyOf(questions);
    }

    public boolean isChanged() {
      return isNew
          || !fields.isEmpty()
          || questions.stream().anyMatch(QuestionDifference::isChanged);
    }
  }

  /**
   * A question of the newer version, or one that was dropped.
   *
   * @param number in the version that it is of, as in 2.3
   * @param text the official wording in that version
   * @param movedFrom title of the theme that it was in before; null when it stayed where it was
   * @param comparisons with each question that it comes from; a single one with nothing when it is
   *     new or dropped
   * @param reason null when none was given
   */
  public record QuestionDifference(
      Change change,
      String code,
      String number,
      String text,
      String plain,
      String movedFrom,
      List<Comparison> comparisons,
      ChangeReason reason) {

    public QuestionDifference {
      comparisons = List.copyOf(comparisons);
    }

    public boolean isChanged() {
      return change != Change.SAME
          || movedFrom != null
          || comparisons.stream().anyMatch(comparison -> !comparison.fields().isEmpty());
    }
  }

  /**
   * A question laid beside an earlier one.
   *
   * @param code of the earlier question; null when there is nothing beside it
   * @param number of the earlier question; null as {@code code}
   * @param fields those that changed
   */
  public record Comparison(String code, String number, List<FieldDifference> fields) {
    public Comparison {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Compares two versions of one set.
   *
   * @param mapping how the questions of the older go on in the newer one
   * @param reasons by code of the newer question, or of a dropped one
   */
  public static VersionDifference between(
      QuestionSetDocument older,
      QuestionSetDocument newer,
      VersionMapping mapping,
      Map<String, ChangeReason> reasons) {
    return new Comparing(AskedQuestion.of(older), AskedQuestion.of(newer), mapping, reasons)
        .compare(older, newer);
  }

  /** How many questions there are of each kind of change. */
  public int count(Change change) {
    return (int)
        Stream.concat(
                themes.stream().flatMap(theme -> theme.questions().stream()), dropped.stream())
            .filter(question -> question.change() == change)
            .count();
  }

  public boolean isChanged() {
    return !fields.isEmpty()
        || !droppedThemes.isEmpty()
        || !dropped.isEmpty()
        || themes.stream().anyMatch(ThemeDifference::isChanged);
  }

  private record Comparing(
      Map<String, AskedQuestion> older,
      Map<String, AskedQuestion> newer,
      VersionMapping mapping,
      Map<String, ChangeReason> reasons) {

    VersionDifference compare(QuestionSetDocument before, QuestionSetDocument after) {
      List<ThemeDifference> themes = new ArrayList<>();
      for (ThemeDocument theme : after.themes()) {
        themes.add(theme(theme, themes.size() + 1, before));
      }
      Set<String> kept =
          after.themes().stream().map(ThemeDocument::code).collect(Collectors.toSet());
      return new VersionDifference(
          after.code(),
          after.title(),
          before.version(),
          after.version(),
          FieldDifference.ofSet(before, after),
          themes,
          before.themes().stream()
              .filter(theme -> !kept.contains(theme.code()))
              .map(ThemeDocument::title)
              .toList(),
          older.values().stream()
              .filter(asked -> mapping.isDropped(asked.question().code()))
              .map(asked -> question(Change.DROPPED, asked, null, List.of(beside(asked, null))))
              .toList());
    }

    private ThemeDifference theme(ThemeDocument theme, int number, QuestionSetDocument before) {
      ThemeDocument earlier =
          before.themes().stream()
              .filter(one -> one.code().equals(theme.code()))
              .findFirst()
              .orElse(null);
      return new ThemeDifference(
          number,
          theme.code(),
          theme.title(),
          earlier == null,
          FieldDifference.ofTheme(earlier, theme),
          newer.values().stream()
              .filter(asked -> asked.theme().code().equals(theme.code()))
              .map(this::question)
              .toList());
    }

    private QuestionDifference question(AskedQuestion asked) {
      List<AskedQuestion> origins =
          mapping.into(asked.question().code()).stream()
              .map(edge -> older.get(edge.from()))
              .filter(Objects::nonNull)
              .toList();
      boolean isMoved =
          origins.size() == 1 && !origins.get(0).theme().code().equals(asked.theme().code());
      return question(
          mapping.changeOf(asked.question().code()),
          asked,
          isMoved ? origins.get(0).theme().title() : null,
          origins.isEmpty()
              ? List.of(beside(null, asked))
              : origins.stream().map(origin -> beside(origin, asked)).toList());
    }

    private QuestionDifference question(
        Change change, AskedQuestion asked, String movedFrom, List<Comparison> comparisons) {
      return new QuestionDifference(
          change,
          asked.question().code(),
          asked.number(),
          asked.question().text(),
          asked.question().plain(),
          movedFrom,
          comparisons,
          reasons.get(asked.question().code()));
    }

    private static Comparison beside(AskedQuestion before, AskedQuestion after) {
      boolean areTwo = before != null && after != null;
      return new Comparison(
          areTwo ? before.question().code() : null,
          areTwo ? before.number() : null,
          FieldDifference.ofQuestion(before, after));
    }
  }
}
