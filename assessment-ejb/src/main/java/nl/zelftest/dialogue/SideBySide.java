package nl.zelftest.dialogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.Voice;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/**
 * Every question of one version with what each voice says of it. Voices that answered another
 * version are laid beside it through the mapping; where that leads nowhere, it says so.
 */
public record SideBySide(List<ThemeRows> themes) {

  public SideBySide {
    themes = List.copyOf(themes);
  }

  /** The questions of one theme. */
  public record ThemeRows(ThemeContent theme, List<Row> rows) {
    public ThemeRows {
      rows = List.copyOf(rows);
    }

    /** How many of the questions differ in which way. */
    public Map<Difference, Long> counts() {
      return rows.stream()
          .collect(
              Collectors.groupingBy(
                  Row::difference, () -> new EnumMap<>(Difference.class), Collectors.counting()));
    }
  }

  /**
   * One question.
   *
   * @param said by each voice, in their order
   */
  public record Row(
      ThemeContent theme, QuestionContent question, List<Said> said, Difference difference) {
    public Row {
      said = List.copyOf(said);
    }

    public String code() {
      return question.code();
    }

    /** Whether every voice answered this very question, or its equal in another version. */
    public boolean isComparable() {
      return said.stream().allMatch(one -> one.comparability() == Comparability.FULL);
    }
  }

  /**
   * What one voice answered.
   *
   * @param answers more than one where its version asked in parts; none where it did not ask, or
   *     the question did not apply
   * @param comparability whether it was asked the same
   */
  public record Said(Voice voice, List<QuestionPart> answers, Comparability comparability) {
    public Said {
      answers = List.copyOf(answers);
    }
  }

  /** The questions of another version in which a question has its past or goes on. */
  interface Alignment {
    Collection<String> codesFor(String code);

    Comparability comparability(String code);
  }

  /**
   * Lays voices side by side.
   *
   * @param alignments for each voice, from the version's questions to those that it was asked
   */
  static SideBySide of(
      VersionContent version, List<Voice> voices, Function<Voice, Alignment> alignments) {
    Map<Voice, Map<String, QuestionPart>> answers = new LinkedHashMap<>();
    Map<Voice, Alignment> aligned = new LinkedHashMap<>();
    for (Voice voice : voices) {
      answers.put(voice, byCode(voice));
      aligned.put(voice, alignments.apply(voice));
    }
    return new SideBySide(
        version.themes().stream()
            .map(
                theme ->
                    new ThemeRows(
                        theme,
                        theme.questions().stream()
                            .flatMap(QuestionContent::withFollowUp)
                            .map(question -> row(theme, question, answers, aligned))
                            .filter(row -> isAsked(row, theme))
                            .toList()))
            .toList());
  }

  /** A follow-up that no voice was asked is not there. */
  private static boolean isAsked(Row row, ThemeContent theme) {
    return theme.questions().contains(row.question())
        || row.said().stream().anyMatch(one -> !one.answers().isEmpty());
  }

  private static Row row(
      ThemeContent theme,
      QuestionContent question,
      Map<Voice, Map<String, QuestionPart>> answers,
      Map<Voice, Alignment> aligned) {
    List<Said> said =
        answers.entrySet().stream()
            .map(
                voice -> {
                  Alignment alignment = aligned.get(voice.getKey());
                  return new Said(
                      voice.getKey(),
                      alignment.codesFor(question.code()).stream()
                          .map(voice.getValue()::get)
                          .filter(Objects::nonNull)
                          .toList(),
                      alignment.comparability(question.code()));
                })
            .toList();
    List<QuestionPart> comparable =
        said.stream()
            .filter(one -> one.comparability() == Comparability.FULL)
            .flatMap(one -> one.answers().stream())
            .toList();
    return new Row(theme, question, said, AnswerDifference.of(comparable));
  }

  private static Map<String, QuestionPart> byCode(Voice voice) {
    return voice.newest().themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .flatMap(q -> q.followUp() == null ? Stream.of(q) : Stream.of(q, q.followUp()))
        .collect(Collectors.toMap(QuestionPart::code, Function.identity()));
  }

  /** All rows, in the order of the test. */
  public Stream<Row> rows() {
    return themes.stream().flatMap(theme -> theme.rows().stream());
  }

  /** All rows, those that differ most first, otherwise in the order of the test. */
  Stream<Row> byDifference() {
    return rows().sorted(Comparator.comparing(Row::difference));
  }
}
