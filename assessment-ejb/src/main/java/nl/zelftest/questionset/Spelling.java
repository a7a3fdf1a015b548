package nl.zelftest.questionset;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zelftest.questionset.Place.Part;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;

/** What an erratum may change: letters and signs within words, never what is asked. */
final class Spelling {

  /** A word shorter than this has no letter to spare. */
  private static final int SHORTEST = 3;

  private static final Pattern HAS_DIGIT = Pattern.compile("\\p{N}");
  private static final String SIGN_BEHIND = "[.,;:?!)]+$";

  private static final List<QuestionField> FIELDS =
      List.of(
          QuestionField.TEXT,
          QuestionField.PLAIN,
          QuestionField.BASIS,
          QuestionField.LOOK_AT,
          QuestionField.ASK_FOR);

  private Spelling() {}

  /** The texts of a version that have a spelling. */
  static List<Place> places(QuestionSetDocument document) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(Part.VERSION, "", "TITLE"));
    document
        .themes()
        .forEach(
            theme -> {
              places.add(new Place(Part.THEME, theme.code(), "TITLE"));
              places.add(new Place(Part.THEME, theme.code(), "EXPLANATION"));
              theme.questions().stream()
                  .flatMap(QuestionDocument::withFollowUps)
                  .forEach(
                      question ->
                          FIELDS.forEach(
                              field -> places.add(Place.question(question.code(), field))));
            });
    return places;
  }

  /**
   * Whether two texts differ in spelling only: as many words, in each the same first letter and at
   * most one other that differs; a word with a digit only in the sign behind it. A word that is
   * added, such as "niet", is another meaning; so is a letter in front, as in "geen" for "een", and
   * "maximaal" for "minimaal".
   */
  static boolean isOnly(String before, String after) {
    List<String> earlier = words(before);
    List<String> later = words(after);
    return !before.equals(after)
        && earlier.size() == later.size()
        && IntStream.range(0, earlier.size())
            .allMatch(i -> isSameWord(earlier.get(i), later.get(i)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  private static boolean isSameWord(String one, String other) {
    if (HAS_DIGIT.matcher(one + other).find()) {
      return one.replaceAll(SIGN_BEHIND, "").equals(other.replaceAll(SIGN_BEHIND, ""));
    }
    String oneLetters = one.replaceAll("\\P{L}", "");
    String otherLetters = other.replaceAll("\\P{L}", "");
    int allowed = Math.min(oneLetters.length(), otherLetters.length()) < SHORTEST ? 0 : 1;
    List<Integer> from = letters(oneLetters);
    List<Integer> to = letters(otherLetters);
    boolean sameStart =
        from.isEmpty() == to.isEmpty() && (from.isEmpty() || from.get(0).equals(to.get(0)));
    return sameStart && differing(from, to) <= allowed;
  }

  /** Capitals do not count. */
  private static List<Integer> letters(String word) {
    return word.toLowerCase(Locale.ROOT).codePoints().boxed().toList();
  }

  private static int differing(List<Integer> from, List<Integer> to) {
    return DiffUtils.diff(from, to).getDeltas().stream()
        .mapToInt(delta -> Math.max(delta.getSource().size(), delta.getTarget().size()))
        .sum();
  }
}
