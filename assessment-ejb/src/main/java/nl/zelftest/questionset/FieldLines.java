package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;

/** The lists of a question as lines that a person types, one for each element. */
final class FieldLines {

  private static final int MOST = 40;

  private static final Pattern SCORED = Pattern.compile("(.*\\S)\\s*=\\s*(\\S+)");
  private static final Pattern SCORE = Pattern.compile("0([.,]\\d{1,4})?|1([.,]0{1,4})?");

  /** As in {@code Wmo2015, artikel 2.2.4, lid 1, onderdeel a (redactioneel)}. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "([A-Za-z0-9]{1,20}),? art(?:ikel|\\.) ([0-9A-Za-z.:]{1,20}?)(?:,? lid ([0-9A-Za-z]{1,20}))?"
              + "(?:,? (?:onderdeel|onder) ([0-9A-Za-z]{1,20}))?( \\(redactioneel\\))?");

  private static final String EDITORIAL = " (redactioneel)";

  private FieldLines() {}

  static String ofItems(List<ItemDocument> items) {
    return items.stream().map(ItemDocument::text).collect(Collectors.joining("\n"));
  }

  /**
   * @param used codes that no new item may get; those that it does get are added
   */
  static List<ItemDocument> items(
      String text, String question, List<ItemDocument> before, Set<String> used) {
    List<String> lines = lines(text);
    List<String> codes =
        codes(lines, before.stream().map(ItemDocument::text).toList(), before, ItemDocument::code);
    List<ItemDocument> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String code = codes.get(i) == null ? Codes.free(question, used) : codes.get(i);
      items.add(new ItemDocument(code, lines.get(i)));
    }
    return items;
  }

  static String ofOptions(List<OptionDocument> options) {
    return options.stream()
        .map(
            option ->
                option.score() == null
                    ? option.text()
                    : option.text() + " = " + option.score().stripTrailingZeros().toPlainString())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param used codes that no new option may get; those that it does get are added
   */
  static List<OptionDocument> options(
      String text, String question, List<OptionDocument> before, Set<String> used) {
    List<OptionDocument> read = lines(text).stream().map(FieldLines::option).toList();
    if (read.stream().map(OptionDocument::text).distinct().count() < read.size()) {
      throw new InvalidDraftException(Reason.TWICE);
    }
    List<String> codes =
        codes(
            read.stream().map(OptionDocument::text).toList(),
            before.stream().map(OptionDocument::text).toList(),
            before,
            OptionDocument::code);
    List<OptionDocument> options = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      String code = codes.get(i) == null ? Codes.free(question, used) : codes.get(i);
      options.add(new OptionDocument(code, read.get(i).text(), read.get(i).score()));
    }
    return options;
  }

  private static OptionDocument option(String line) {
    Matcher scored = SCORED.matcher(line);
    if (!scored.matches()) {
      return new OptionDocument(null, line, null);
    }
    if (!SCORE.matcher(scored.group(2)).matches()) {
      throw new InvalidDraftException(Reason.BAD_SCORE);
    }
    return new OptionDocument(
        null, scored.group(1), new BigDecimal(scored.group(2).replace(',', '.')));
  }

  static String ofReferences(List<ReferenceDocument> references) {
    return references.stream().map(FieldLines::reference).collect(Collectors.joining("\n"));
  }

  private static String reference(ReferenceDocument reference) {
    String editorial = reference.editorial() ? EDITORIAL : "";
    if (reference.act() == null) {
      return reference.paper() + editorial;
    }
    return Stream.of(
                reference.act(),
                "artikel " + reference.article(),
                reference.paragraph() == null ? null : "lid " + reference.paragraph(),
                reference.point() == null ? null : "onderdeel " + reference.point())
            .filter(part -> part != null)
            .collect(Collectors.joining(", "))
        + editorial;
  }

  static List<ReferenceDocument> references(String text) {
    return lines(text).stream().map(FieldLines::reference).toList();
  }

  private static ReferenceDocument reference(String line) {
    Matcher article = ARTICLE.matcher(line);
    if (article.matches()) {
      return new ReferenceDocument(
          article.group(1),
          article.group(2),
          article.group(3),
          article.group(4),
          null,
          article.group(5) != null);
    }
    boolean editorial = line.endsWith(EDITORIAL);
    String paper = editorial ? line.substring(0, line.length() - EDITORIAL.length()) : line;
    if (!paper.startsWith("Kamerstuk") || paper.length() > MappingReader.MAX_TITLE) {
      throw new InvalidDraftException(Reason.BAD_REFERENCE);
    }
    return new ReferenceDocument(null, null, null, null, paper, editorial);
  }

  private static List<String> lines(String text) {
    if (text == null) {
      return List.of();
    }
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    if (lines.size() > MOST) {
      throw new InvalidDraftException(Reason.TOO_MANY_LINES);
    }
    return lines;
  }

  /**
   * The code of each line: that of the element that said the same, else, when no line was added or
   * taken away, that of the element in its place; null for a new one.
   */
  private static <T> List<String> codes(
      List<String> lines, List<String> textsBefore, List<T> before, Function<T, String> code) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int same = textsBefore.indexOf(lines.get(i));
      boolean inPlace = lines.size() == before.size() && !lines.contains(textsBefore.get(i));
      codes.add(
          same >= 0 ? code.apply(before.get(same)) : inPlace ? code.apply(before.get(i)) : null);
    }
    return codes;
  }
}
