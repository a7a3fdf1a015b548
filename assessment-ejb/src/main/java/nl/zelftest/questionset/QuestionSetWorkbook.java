package nl.zelftest.questionset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a document as a workbook with a sheet for each kind of row. Every cell is text, so that no
 * program makes another value of it, and the same document always gives the same bytes.
 */
final class QuestionSetWorkbook {

  /** A text that the format would read as the spelling of a character. */
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String AS_TEXT = "@";
  private static final Pattern CREATED = Pattern.compile("(?<element><dcterms:created[^>]*>)[^<]*");

  private final Map<Sheet, Worksheet> sheets = new EnumMap<>(Sheet.class);
  private final Map<Sheet, Integer> lastRows = new EnumMap<>(Sheet.class);

  private QuestionSetWorkbook() {}

  static byte[] write(QuestionSetDocument document) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(written, "Zelftest", "1.0")) {
      new QuestionSetWorkbook().write(workbook, document);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return withoutMoment(written.toByteArray());
  }

  private void write(Workbook workbook, QuestionSetDocument document) {
    for (Sheet sheet : Sheet.values()) {
      sheets.put(sheet, headed(workbook.newWorksheet(sheet.title()), sheet.columns()));
      lastRows.put(sheet, 0);
    }
    add(
        Sheet.SET,
        row(
            "code", document.code(),
            "version", document.version(),
            "language", document.language(),
            "title", document.title(),
            "subtitle", document.subtitle(),
            "validFrom", Objects.toString(document.validFrom(), null),
            "source", document.source()));
    for (ThemeDocument theme : document.themes()) {
      add(
          Sheet.THEMES,
          row("code", theme.code(), "title", theme.title(), "explanation", theme.explanation()));
      for (QuestionDocument question : theme.questions()) {
        Map<String, String> row = row(question);
        row.put("theme", theme.code());
        add(row, question);
        if (question.followUp() != null) {
          add(row(question.followUp(), question), question.followUp().question());
        }
      }
    }
  }

  private static Worksheet headed(Worksheet worksheet, List<Sheet.Column> columns) {
    worksheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      worksheet.value(0, i, columns.get(i).heading());
      worksheet.style(0, i).bold().wrapText(true).format(AS_TEXT).set();
      worksheet.width(i, columns.get(i).width());
    }
    return worksheet;
  }

  private static Map<String, String> row(FollowUpDocument followUp, QuestionDocument parent) {
    Map<String, String> row = row(followUp.question());
    row.put("parent", parent.code());
    row.put(
        "whenAnswered",
        followUp.whenAnswered().stream()
            .sorted()
            .map(MappingReader::spelling)
            .collect(Collectors.joining(", ")));
    return row;
  }

  private static Map<String, String> row(QuestionDocument question) {
    return row(
        "code", question.code(),
        "kind", spelling(question.kind()),
        "obligation", spelling(question.obligation()),
        "basis", question.basis(),
        "text", question.text(),
        "plain", question.plain(),
        "lookAt", question.lookAt(),
        "askFor", question.askFor(),
        "notApplicableAllowed", flag(question.notApplicableAllowed()));
  }

  private void add(Map<String, String> row, QuestionDocument question) {
    add(Sheet.QUESTIONS, row);
    for (ItemDocument item : question.items()) {
      add(Sheet.ITEMS, row("question", question.code(), "code", item.code(), "text", item.text()));
    }
    for (OptionDocument option : question.options()) {
      add(
          Sheet.OPTIONS,
          row(
              "question", question.code(),
              "code", option.code(),
              "text", option.text(),
              "score", option.score() == null ? null : option.score().toPlainString()));
    }
    for (ReferenceDocument reference : question.references()) {
      add(
          Sheet.REFERENCES,
          row(
              "question", question.code(),
              "act", reference.act(),
              "article", reference.article(),
              "paragraph", reference.paragraph(),
              "point", reference.point(),
              "paper", reference.paper(),
              "editorial", flag(reference.editorial())));
    }
  }

  private static Map<String, String> row(String... keysAndTexts) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      row.put(keysAndTexts[i], keysAndTexts[i + 1]);
    }
    return row;
  }

  private static String spelling(Enum<?> constant) {
    return constant == null ? null : MappingReader.spelling(constant);
  }

  private static String flag(boolean value) {
    return value ? "true" : null;
  }

  private void add(Sheet sheet, Map<String, String> texts) {
    int row = lastRows.merge(sheet, 1, Integer::sum);
    Worksheet worksheet = sheets.get(sheet);
    for (int i = 0; i < sheet.columns().size(); i++) {
      String text = texts.get(sheet.columns().get(i).key());
      if (text != null) {
        worksheet.value(row, i, LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
      }
      worksheet.style(row, i).wrapText(true).verticalAlignment("top").format(AS_TEXT).set();
    }
  }

  /** A file tells nothing of when it was written, so that two can be compared. */
  private static byte[] withoutMoment(byte[] workbook) {
    Problems none = new Problems();
    try {
      Optional<Map<String, byte[]>> parts =
          ZipParts.unpack(new ByteArrayInputStream(workbook), none);
      Map<String, byte[]> all = parts.orElseThrow();
      all.computeIfPresent(
          "docProps/core.xml",
          (name, part) ->
              CREATED
                  .matcher(new String(part, StandardCharsets.UTF_8))
                  .replaceAll("${element}2015-01-01T00:00:00Z")
                  .getBytes(StandardCharsets.UTF_8));
      return ZipParts.pack(all);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }
}
