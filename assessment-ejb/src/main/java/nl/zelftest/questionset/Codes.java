package nl.zelftest.questionset;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/**
 * Gives codes to what is added to a draft. A code that was ever used stays with what it meant, also
 * after that was dropped: answers are carried over by it.
 */
final class Codes {

  /** Two letters fit behind it. */
  private static final int LONGEST_START = MappingReader.MAX_CODE - 2;

  private Codes() {}

  /** Every code of a document's questions, items and options. */
  static Stream<String> of(QuestionSetDocument document) {
    return document.questions().flatMap(Codes::of);
  }

  private static Stream<String> of(QuestionDocument question) {
    return Stream.concat(
        Stream.of(question.code()),
        Stream.concat(
            question.items().stream().map(item -> item.code()),
            question.options().stream().map(option -> option.code())));
  }

  /** The start followed by the first free letters, as in LB1a. */
  static String free(String start, Set<String> used) {
    String kept = start.substring(0, Math.min(LONGEST_START, start.length()));
    for (int i = 0; ; i++) {
      String first = i < 26 ? "" : Character.toString('a' + i / 26 - 1);
      String code = kept + first + (char) ('a' + i % 26);
      if (take(code, used)) {
        return code;
      }
    }
  }

  /** The next number behind the letters that a theme's questions begin with, as in BP3. */
  static String next(ThemeDocument theme, Set<String> used) {
    String start =
        theme.questions().stream()
            .findFirst()
            .map(question -> question.code().replaceAll("[0-9].*", ""))
            .orElse("");
    if (start.isEmpty()) {
      String letters = theme.code().replaceAll("[^a-z]", "") + "vr";
      start = letters.substring(0, 2).toUpperCase(Locale.ROOT);
    }
    for (int number = 1; ; number++) {
      if (take(start + number, used)) {
        return start + number;
      }
    }
  }

  /** Capitals do not make a code another code: people read them aloud. */
  private static boolean take(String code, Set<String> used) {
    boolean free = used.stream().noneMatch(code::equalsIgnoreCase);
    if (free) {
      used.add(code);
    }
    return free;
  }
}
