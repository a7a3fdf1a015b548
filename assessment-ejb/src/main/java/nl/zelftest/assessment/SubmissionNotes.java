package nl.zelftest.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a submission explains, and nothing else of it: to read a whole {@link SubmissionSnapshot}
 * for that would take several times as long.
 */
record SubmissionNotes(List<ThemePart> themes) {

  record ThemePart(List<QuestionPart> questions) {}

  /** The note of a question; that and its follow-up are null where there is none. */
  record QuestionPart(String code, String note, QuestionPart followUp) {}

  /**
   * What the canonical text of a submission explains, by question; a follow-up's stands with its
   * question.
   */
  static Map<String, List<String>> byQuestion(String content) {
    return CanonicalJson.parse(content, SubmissionNotes.class).themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .collect(Collectors.toMap(QuestionPart::code, SubmissionNotes::notes));
  }

  private static List<String> notes(QuestionPart question) {
    return Stream.of(Optional.of(question), Optional.ofNullable(question.followUp()))
        .flatMap(Optional::stream)
        .map(QuestionPart::note)
        .filter(note -> note != null && !note.isBlank())
        .toList();
  }
}
