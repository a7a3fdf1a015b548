package nl.zelftest.questionset;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.questionset.Segment.Presence;

/**
 * What changed in one field.
 *
 * @param lines one for a text; one for each element of a list, such as the items of a checklist
 */
public record FieldDifference(Field field, List<Line> lines) {

  /** What a version, theme or question says, in the order in which it is read. */
  public enum Field {
    TITLE,
    SUBTITLE,
    EXPLANATION,
    SOURCE,
    TEXT,
    PLAIN,
    OBLIGATION,
    KIND,
    ASKED_AFTER,
    NOT_APPLICABLE,
    ITEMS,
    OPTIONS,
    BASIS,
    REFERENCES,
    LOOK_AT,
    ASK_FOR;

    /** Whether its texts are names of constants, to be shown as the words for them. */
    public boolean isCoded() {
      return this == OBLIGATION || this == KIND || this == ASKED_AFTER || this == NOT_APPLICABLE;
    }
  }

  /** A line of text as both versions have it. */
  public record Line(List<Segment> segments) {
    public Line {
      segments = List.copyOf(segments);
    }

    boolean isChanged() {
      return segments.stream().anyMatch(segment -> segment.presence() != Presence.KEPT);
    }
  }

  public FieldDifference {
    lines = List.copyOf(lines);
  }

  /** What changed in a version's own fields. */
  static List<FieldDifference> ofSet(QuestionSetDocument older, QuestionSetDocument newer) {
    return changed(
        text(Field.TITLE, older.title(), newer.title()),
        text(Field.SUBTITLE, older.subtitle(), newer.subtitle()),
        text(Field.SOURCE, older.source(), newer.source()));
  }

  /** What changed in a theme's own fields; {@code older} is null when it is new. */
  static List<FieldDifference> ofTheme(ThemeDocument older, ThemeDocument newer) {
    return changed(
        text(Field.TITLE, older == null ? null : older.title(), newer.title()),
        text(Field.EXPLANATION, older == null ? null : older.explanation(), newer.explanation()));
  }

  /** What changed in a question's own fields; one of the two is null when it is new or dropped. */
  static List<FieldDifference> ofQuestion(AskedQuestion older, AskedQuestion newer) {
    Sides sides = new Sides(older, newer);
    return changed(
        sides.text(Field.TEXT, QuestionDocument::text),
        sides.text(Field.PLAIN, QuestionDocument::plain),
        sides.lines(Field.OBLIGATION, question -> names(question.obligation())),
        sides.lines(Field.KIND, question -> names(question.kind())),
        lines(Field.ASKED_AFTER, askedAfter(older), askedAfter(newer)),
        sides.lines(
            Field.NOT_APPLICABLE,
            question -> question.notApplicableAllowed() ? List.of("ALLOWED") : List.of()),
        sides.lines(
            Field.ITEMS, question -> question.items().stream().map(ItemDocument::text).toList()),
        sides.lines(
            Field.OPTIONS,
            question -> question.options().stream().map(FieldDifference::option).toList()),
        sides.text(Field.BASIS, QuestionDocument::basis),
        sides.lines(
            Field.REFERENCES,
            question -> question.references().stream().map(LegalCitation::of).toList()),
        sides.text(Field.LOOK_AT, QuestionDocument::lookAt),
        sides.text(Field.ASK_FOR, QuestionDocument::askFor));
  }

  /** The two questions that are compared; a side that is not there says nothing. */
  private record Sides(AskedQuestion older, AskedQuestion newer) {

    FieldDifference text(Field field, Function<QuestionDocument, String> text) {
      return FieldDifference.text(
          field,
          older == null ? null : text.apply(older.question()),
          newer == null ? null : text.apply(newer.question()));
    }

    FieldDifference lines(Field field, Function<QuestionDocument, List<String>> lines) {
      return FieldDifference.lines(
          field,
          older == null ? List.of() : lines.apply(older.question()),
          newer == null ? List.of() : lines.apply(newer.question()));
    }
  }

  private static List<String> names(Enum<?> constant) {
    return constant == null ? List.of() : List.of(constant.name());
  }

  private static List<String> askedAfter(AskedQuestion question) {
    return question == null
        ? List.of()
        : question.askedAfter().stream().sorted().map(AnswerValue::name).toList();
  }

  private static String option(OptionDocument option) {
    return option.score() == null
        ? option.text()
        : option.text() + " (" + option.score().toPlainString() + ")";
  }

  private static FieldDifference text(Field field, String older, String newer) {
    List<Segment> segments =
        WordDifference.between(Objects.toString(older, ""), Objects.toString(newer, ""));
    return new FieldDifference(field, List.of(new Line(segments)));
  }

  /** Lines that are in both stay; between those, lines are compared in order. */
  private static FieldDifference lines(Field field, List<String> older, List<String> newer) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (Change change : WordDifference.changes(older, newer)) {
      older.subList(at, change.startOriginal).forEach(line -> lines.add(line(line, line)));
      List<String> before = older.subList(change.startOriginal, change.endOriginal);
      List<String> after = newer.subList(change.startRevised, change.endRevised);
      int pairs = field.isCoded() ? 0 : Math.min(before.size(), after.size());
      for (int i = 0; i < pairs; i++) {
        lines.add(line(before.get(i), after.get(i)));
      }
      before.stream().skip(pairs).forEach(line -> lines.add(line(line, "")));
      after.stream().skip(pairs).forEach(line -> lines.add(line("", line)));
      at = change.endOriginal;
    }
    older.subList(at, older.size()).forEach(line -> lines.add(line(line, line)));
    return new FieldDifference(field, lines);
  }

  private static Line line(String older, String newer) {
    return new Line(WordDifference.between(older, newer));
  }

  private static List<FieldDifference> changed(FieldDifference... fields) {
    return Stream.of(fields).filter(FieldDifference::isChanged).toList();
  }

  private boolean isChanged() {
    return lines.stream().anyMatch(Line::isChanged);
  }
}
