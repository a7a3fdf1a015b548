package nl.zelftest.questionset;

import static nl.zelftest.questionset.Sheet.ITEMS;
import static nl.zelftest.questionset.Sheet.OPTIONS;
import static nl.zelftest.questionset.Sheet.QUESTIONS;
import static nl.zelftest.questionset.Sheet.REFERENCES;
import static nl.zelftest.questionset.Sheet.SET;
import static nl.zelftest.questionset.Sheet.THEMES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.zelftest.questionset.WorkbookXml.Row;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a question set from a workbook: checks that its sheets and columns are there, joins their
 * rows by code into the tree that a file of text would give, and leaves the rest to {@link
 * QuestionSetYaml}. The nodes know their sheet, row and column.
 */
final class WorkbookReading {

  /** Their sentence begins with the name of a field, which here is a column's heading. */
  private static final Set<ProblemKind> OF_A_FIELD =
      EnumSet.of(
          ProblemKind.UNKNOWN_KEY,
          ProblemKind.DUPLICATE_KEY,
          ProblemKind.MISSING_KEY,
          ProblemKind.NOT_TEXT,
          ProblemKind.NOT_TRUE_OR_FALSE,
          ProblemKind.NOT_A_DATE,
          ProblemKind.NOT_A_SCORE,
          ProblemKind.TOO_LONG,
          ProblemKind.UNKNOWN_VALUE);

  private final Problems problems;
  private final Map<Sheet, List<SheetRow>> rows = new EnumMap<>(Sheet.class);

  private WorkbookReading(Problems problems) {
    this.problems = problems;
  }

  static ImportResult<QuestionSetDocument> read(InputStream in) throws IOException {
    Problems problems = new Problems();
    WorkbookReading reading = new WorkbookReading(problems);
    Optional<Node> root = ZipParts.unpack(in, problems).flatMap(reading::tree);
    ImportResult<QuestionSetDocument> result = QuestionSetYaml.of(root, problems);
    return new ImportResult<>(
        result.document(), result.problems().stream().map(WorkbookReading::inItsWords).toList());
  }

  private static Problem inItsWords(Problem problem) {
    if (!OF_A_FIELD.contains(problem.kind())) {
      return problem;
    }
    List<String> arguments = new ArrayList<>(problem.arguments());
    arguments.set(0, Sheet.nameOf(problem.sheet(), arguments.get(0)));
    return new Problem(
        problem.sheet(), problem.line(), problem.column(), problem.kind(), arguments);
  }

  private Optional<Node> tree(Map<String, byte[]> parts) {
    checkHarmless(parts);
    if (problems.isEmpty()) {
      readRows(parts);
    }
    return problems.isEmpty() ? set() : Optional.empty();
  }

  /** Nothing of it would be run here, but the file goes on to other people's machines. */
  private void checkHarmless(Map<String, byte[]> parts) {
    Stream<String> names = parts.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT));
    String types =
        new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
    List<String> found = names.toList();
    if (types.contains("macroEnabled")
        || found.stream().anyMatch(n -> n.contains("vbaproject") || n.contains("activex"))) {
      problems.add(1, 1, ProblemKind.MACRO);
    }
    if (found.stream().anyMatch(name -> name.contains("externallinks/"))) {
      problems.add(1, 1, ProblemKind.EXTERNAL_LINK);
    }
  }

  private void readRows(Map<String, byte[]> parts) {
    WorkbookXml workbook = new WorkbookXml(parts);
    Map<String, List<Row>> sheets;
    try {
      sheets = workbook.sheets();
    } catch (WorkbookXml.TooLargeException e) {
      problems.add(1, 1, ProblemKind.TOO_LARGE_UNPACKED);
      return;
    } catch (XMLStreamException e) {
      problems.add(1, 1, ProblemKind.NOT_A_WORKBOOK);
      return;
    }
    sheets.keySet().stream()
        .filter(title -> Sheet.titled(title).isEmpty())
        .forEach(title -> problems.add(1, 1, ProblemKind.UNKNOWN_SHEET, title));
    for (Sheet sheet : Sheet.values()) {
      List<Row> found = sheets.get(sheet.title());
      if (found == null) {
        problems.add(1, 1, ProblemKind.MISSING_SHEET, sheet.title());
      } else {
        rows.put(sheet, new SheetRows(sheet, workbook.countsFrom1904(), problems).read(found));
      }
    }
  }

  private Optional<Node> set() {
    List<SheetRow> sets = rows.get(SET);
    if (sets.isEmpty()) {
      problems.add(SET.title(), 2, 1, ProblemKind.ROW_MISSING);
      return Optional.empty();
    }
    sets.stream().skip(1).forEach(row -> problems.add(row.mark(), ProblemKind.ROW_TOO_MANY));
    Map<String, List<Node>> questions = questionsByTheme();
    SheetRow set = sets.get(0);
    List<Node> themes = new ArrayList<>();
    for (SheetRow theme : rows.get(THEMES)) {
      List<Node> ofTheme = questions.remove(theme.text("code"));
      if (ofTheme != null) {
        theme.add("questions", ofTheme);
      }
      themes.add(theme.node());
    }
    if (!themes.isEmpty()) {
      set.add("themes", themes);
    }
    return Optional.of(set.node());
  }

  private Map<String, List<Node>> questionsByTheme() {
    Map<String, SheetRow> byCode = byCode(QUESTIONS);
    Set<String> themes = byCode(THEMES).keySet();
    join(ITEMS, "items", byCode);
    join(OPTIONS, "options", byCode);
    joinReferences(byCode);
    joinFollowUps(byCode);
    Map<String, List<Node>> byTheme = new HashMap<>();
    for (SheetRow question : rows.get(QUESTIONS)) {
      if (question.text("parent").isEmpty()) {
        String theme = question.text("theme");
        if (!themes.contains(theme)) {
          addUnknown(question, "theme", THEMES);
        }
        byTheme
            .computeIfAbsent(theme, code -> new ArrayList<>())
            .add(question.without("theme", "parent").withoutBlank("whenAnswered").node());
      }
    }
    return byTheme;
  }

  private Map<String, SheetRow> byCode(Sheet sheet) {
    Map<String, SheetRow> byCode = new LinkedHashMap<>();
    rows.get(sheet).forEach(row -> byCode.putIfAbsent(row.text("code"), row));
    byCode.remove("");
    return byCode;
  }

  private void addUnknown(SheetRow row, String key, Sheet sheet) {
    String code = row.text(key);
    if (code.isEmpty()) {
      problems.add(row.markOf(key), ProblemKind.MISSING_KEY, key);
    } else {
      problems.add(row.markOf(key), ProblemKind.UNKNOWN_CODE, code, sheet.title());
    }
  }

  /** Puts the rows of a sheet into the questions that they name. */
  private void join(Sheet sheet, String key, Map<String, SheetRow> questions) {
    Map<SheetRow, List<Node>> joined = new LinkedHashMap<>();
    for (SheetRow row : rows.get(sheet)) {
      SheetRow question = questions.get(row.text("question"));
      if (question == null) {
        addUnknown(row, "question", QUESTIONS);
      } else {
        joined
            .computeIfAbsent(question, one -> new ArrayList<>())
            .add(row.without("question").node());
      }
    }
    joined.forEach((question, nodes) -> question.add(key, nodes));
  }

  /** A follow-up without references has none, and does not take over those of its parent. */
  private void joinReferences(Map<String, SheetRow> questions) {
    join(REFERENCES, "references", questions);
    questions.values().stream()
        .filter(question -> !question.text("parent").isEmpty() && !question.has("references"))
        .forEach(question -> question.add("references", List.of()));
  }

  private void joinFollowUps(Map<String, SheetRow> questions) {
    for (SheetRow followUp : rows.get(QUESTIONS)) {
      String code = followUp.text("parent");
      if (code.isEmpty()) {
        continue;
      }
      SheetRow parent = questions.get(code);
      if (parent == null) {
        addUnknown(followUp, "parent", QUESTIONS);
      } else if (!parent.text("parent").isEmpty()) {
        problems.add(followUp.markOf("parent"), ProblemKind.FOLLOW_UP_OF_FOLLOW_UP, code);
      } else {
        parent.addFollowUp(followUp.without("parent").withoutBlank("theme"));
      }
    }
  }
}
