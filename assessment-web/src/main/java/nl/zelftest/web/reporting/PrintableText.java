package nl.zelftest.web.reporting;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as the fonts can print it. What cannot be printed stays visible as one {@link #REPLACEMENT}
 * for each character as a reader counts them; what has no shape of its own is left out.
 */
final class PrintableText {

  /** Stands for a character that cannot be printed; the document explains it where it occurs. */
  static final String REPLACEMENT = "\u25AF";

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private PrintableText() {}

  static String of(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace("\t", "    ");
    return CHARACTER
        .matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
        .replaceAll(found -> Matcher.quoteReplacement(printable(found.group())));
  }

  private static String printable(String character) {
    if (character.equals("\n")) {
      return character;
    }
    boolean shown =
        character.codePoints().filter(c -> !isShapeless(c)).allMatch(PrintableText::isShown);
    return shown
        ? character
            .codePoints()
            .filter(c -> !isShapeless(c))
            .mapToObj(c -> Character.isSpaceChar(c) ? " " : Character.toString(c))
            .collect(joining())
        : REPLACEMENT;
  }

  /** Joiners, marks of writing direction and selectors of a variant. */
  private static boolean isShapeless(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || codePoint == 0x034F;
  }

  /**
   * The fonts hold Hebrew and Arabic too, but the renderer would lay them out from left to right,
   * letter by letter: other words than were written.
   */
  private static boolean isShown(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || (!Character.isISOControl(codePoint)
            && PdfFont.canShow(codePoint)
            && switch (Character.getDirectionality(codePoint)) {
              case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                  Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                  Character.DIRECTIONALITY_ARABIC_NUMBER ->
                  false;
              default -> true;
            });
  }
}
