package nl.zelftest.questionset;

import static nl.zelftest.questionset.ProblemKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReadingTest {

  /** A small workbook as a person fills it in; every test changes one thing. */
  private static final Map<String, List<List<String>>> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put(
        "Vragenlijst",
        List.of(
            List.of("Code", "Versie", "Taal", "Titel", "Ondertitel", "Geldig vanaf", "Bron"),
            List.of("proef", "1", "nl", "Proef", "", "2026-01-01", "")));
    SHEETS.put(
        "Thema's",
        List.of(List.of("Code", "Titel", "Toelichting"), List.of("eerste", "Eerste", "")));
    SHEETS.put(
        "Vragen",
        List.of(
            List.of(
                "Thema",
                "Code",
                "Vervolg op",
                "Na antwoord",
                "Soort",
                "Verplichting",
                "Grond",
                "Tekst",
                "Gewone taal",
                "Waar te vinden",
                "Hoe te vragen",
                "Niet van toepassing mag"),
            List.of("eerste", "V1", "", "", "judgement", "law", "De wet.", "Is het zo?", "Zo?"),
            List.of("", "V1b", "V1", "no; unknown", "", "", "", "En zo niet?", "Niet?"),
            List.of("eerste", "V2", "", "", "checklist", "advice", "Raad.", "Welke?", "Welke?"),
            List.of("eerste", "V3", "", "", "single-choice", "law", "Wet.", "Hoe?", "Hoe?")));
    SHEETS.put(
        "Onderdelen",
        List.of(List.of("Vraag", "Code", "Tekst"), List.of("V2", "V2a", "een\r\nen meer")));
    SHEETS.put(
        "Opties",
        List.of(List.of("Vraag", "Code", "Tekst", "Score"), List.of("V3", "a", "vaak", "0.5")));
    SHEETS.put(
        "Verwijzingen",
        List.of(
            List.of("Vraag", "Wet", "Artikel", "Lid", "Onder", "Kamerstuk", "Redactioneel"),
            List.of("V1", "Wmo2015", "1.10", "", "", "", "true")));
  }

  @Test
  void whatAPersonFilledInIsRead() throws IOException {
    ImportResult<QuestionSetDocument> read = read(workbook(book -> {}));

    assertThat(read.problems()).isEmpty();
    QuestionSetDocument document = read.document().orElseThrow();
    assertThat(document.themes()).hasSize(1);
    assertThat(document.themes().get(0).questions())
        .extracting(QuestionSetDocument.QuestionDocument::code)
        .containsExactly("V1", "V2", "V3");
    var first = document.themes().get(0).questions().get(0);
    assertThat(first.references().get(0).article()).isEqualTo("1.10");
    assertThat(first.references().get(0).editorial()).isTrue();
    assertThat(first.followUp().whenAnswered())
        .containsExactlyInAnyOrder(AnswerValue.NO, AnswerValue.UNKNOWN);
    assertThat(first.followUp().question().basis()).isEqualTo("De wet.");
    assertThat(first.followUp().question().kind()).isEqualTo(QuestionKind.JUDGEMENT);
    assertThat(first.followUp().question().references()).isEmpty();
    assertThat(document.themes().get(0).questions().get(1).items().get(0).text())
        .isEqualTo("een\nen meer");
  }

  @Test
  void numbersAndDatesThatAProgramMadeAreTaken() throws IOException {
    byte[] file =
        workbook(
            book -> {
              book.get("Vragenlijst").value(1, 1, 2026);
              book.get("Vragenlijst").value(1, 5, LocalDate.of(2026, 7, 1));
              book.get("Opties").value(1, 3, 0.75);
              book.get("Verwijzingen").value(1, 6, true);
            });

    QuestionSetDocument document = read(file).document().orElseThrow();

    assertThat(document.version()).isEqualTo("2026");
    assertThat(document.validFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(document.themes().get(0).questions().get(2).options().get(0).score())
        .isEqualByComparingTo("0.75");
    assertThat(document.themes().get(0).questions().get(0).references().get(0).editorial())
        .isTrue();
  }

  @Test
  void columnsMayStandInAnyOrder() throws IOException {
    byte[] file =
        workbook(
            book -> {
              book.get("Thema's").value(0, 0, "Titel");
              book.get("Thema's").value(0, 1, "Code");
              book.get("Thema's").value(1, 0, "Eerste");
              book.get("Thema's").value(1, 1, "eerste");
            });

    assertThat(read(file).document().orElseThrow().themes().get(0).title()).isEqualTo("Eerste");
  }

  @ParameterizedTest(name = "{0} on {1} {2}")
  @MethodSource
  void problemIsToldWithItsSheetAndRow(
      ProblemKind kind,
      String sheet,
      int row,
      int column,
      List<String> arguments,
      Consumer<Map<String, Worksheet>> change)
      throws IOException {
    assertThat(read(workbook(change)).problems())
        .containsExactly(new Problem(sheet, row, column, kind, arguments));
  }

  static Stream<Arguments> problemIsToldWithItsSheetAndRow() {
    return Stream.of(
        problem(MISSING_KEY, "Vragenlijst", 2, 4, "", "Titel"),
        problem(NOT_A_DATE, "Vragenlijst", 2, 6, "1 januari 2026", "Geldig vanaf"),
        problem(NOT_A_LANGUAGE, "Vragenlijst", 2, 3, "Nederlands", "Nederlands"),
        problem(TOO_LONG, "Thema's", 2, 2, "x".repeat(201), "Titel", "200"),
        problem(
            UNKNOWN_VALUE,
            "Vragen",
            2,
            5,
            "oordeel",
            "Soort",
            "oordeel",
            "judgement, checklist, number, date, text, single-choice"),
        problem(MISSING_KEY, "Vragen", 2, 9, "", "Gewone taal"),
        problem(MISSING_KEY, "Vragen", 3, 4, "", "Na antwoord"),
        problem(UNKNOWN_KEY, "Vragen", 2, 4, "no", "Na antwoord"),
        problem(UNKNOWN_KEY, "Vragen", 3, 1, "eerste", "Thema"),
        problem(
            UNKNOWN_VALUE,
            "Vragen",
            3,
            4,
            "no, nee",
            "Na antwoord",
            "nee",
            "yes, partly, no, unknown, not-applicable"),
        problem(TOO_LONG, "Vragen", 2, 8, "x".repeat(4001), "Tekst", "4000"),
        problem(DUPLICATE_CODE, "Onderdelen", 2, 2, "v1", "v1", "2 (Vragen)"),
        problem(UNKNOWN_CODE, "Vragen", 5, 1, "tweede", "tweede", "Thema's"),
        problem(MISSING_KEY, "Vragen", 5, 1, "", "Thema"),
        problem(UNKNOWN_CODE, "Vragen", 3, 3, "V9", "V9", "Vragen"),
        problem(FOLLOW_UP_OF_FOLLOW_UP, "Vragen", 3, 3, "V1b", "V1b"),
        problem(UNKNOWN_CODE, "Verwijzingen", 2, 1, "V9", "V9", "Vragen"),
        problem(NOT_A_SCORE, "Opties", 2, 4, "1.5", "Score"),
        problem(NOT_TRUE_OR_FALSE, "Verwijzingen", 2, 7, "ja", "Redactioneel"),
        problem(REFERENCE_INCOMPLETE, "Verwijzingen", 2, 3, "", 1),
        problem(CONTROL_CHARACTER, "Vragen", 2, 8, "a\u202Eb", "U+202E"),
        problem(CONTROL_CHARACTER, "Vragen", 2, 8, "a_x0007_b", "U+0007"),
        problem(CELL_OUTSIDE, "Opties", 2, 6, "los"),
        problem(UNKNOWN_KEY, "Thema's", 1, 4, "Extra", "Extra"),
        problem(DUPLICATE_KEY, "Thema's", 1, 4, "Code", "Code", "1"),
        arguments(
            FORMULA, "Vragen", 2, 8, List.of(), change("Vragen", s -> s.formula(1, 7, "1+1"))),
        arguments(
            ROW_TOO_MANY,
            "Vragenlijst",
            3,
            1,
            List.of(),
            change("Vragenlijst", s -> s.value(2, 0, "nog een"))));
  }

  private static Arguments problem(
      ProblemKind kind, String sheet, int row, int column, String text, String... arguments) {
    return arguments(
        kind,
        sheet,
        row,
        column,
        List.of(arguments),
        change(sheet, s -> s.value(row - 1, column - 1, text)));
  }

  /** A problem of the whole row, told at another column than the one that changed. */
  private static Arguments problem(
      ProblemKind kind, String sheet, int row, int column, String text, int toldAt) {
    return arguments(
        kind,
        sheet,
        row,
        toldAt,
        List.of(),
        change(sheet, s -> s.value(row - 1, column - 1, text)));
  }

  private static Consumer<Map<String, Worksheet>> change(String sheet, Consumer<Worksheet> change) {
    return book -> change.accept(book.get(sheet));
  }

  @Test
  void allProblemsAreToldInTheOrderOfTheWorkbook() throws IOException {
    byte[] file =
        workbook(
            book -> {
              book.get("Opties").value(1, 3, "2");
              book.get("Thema's").value(1, 1, "");
              book.get("Vragen").value(3, 7, "");
              book.get("Vragenlijst").value(1, 3, "");
            });

    assertThat(read(file).problems())
        .extracting(Problem::sheet)
        .containsExactly("Vragenlijst", "Thema's", "Vragen", "Opties");
  }

  @Test
  void followUpsThatLeadToEachOtherAreRefused() throws IOException {
    byte[] file = workbook(change("Vragen", s -> s.value(1, 2, "V1b")));

    assertThat(read(file).problems())
        .extracting(Problem::kind)
        .containsExactly(FOLLOW_UP_OF_FOLLOW_UP, FOLLOW_UP_OF_FOLLOW_UP);
  }

  @Test
  void secondFollowUpIsRefused() throws IOException {
    byte[] file =
        workbook(
            change(
                "Vragen",
                s -> {
                  String[] cells = {"", "V1c", "V1", "no", "", "", "", "En?", "En?"};
                  for (int i = 0; i < cells.length; i++) {
                    s.value(5, i, cells[i]);
                  }
                }));

    assertThat(read(file).problems())
        .extracting(Problem::kind, Problem::line, Problem::arguments)
        .containsExactly(tuple(DUPLICATE_KEY, 6, List.of("Vervolg op", "3 (Vragen)")));
  }

  @Test
  void wrongSheetsAreNamed() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Proef", "1.0")) {
      workbook.newWorksheet("Blad1").value(0, 0, "Code");
      for (String title : List.of("Vragenlijst", "Thema's", "Vragen", "Onderdelen")) {
        Worksheet sheet = workbook.newWorksheet(title);
        List<String> headings = SHEETS.get(title).get(0);
        for (int i = 0; i < headings.size(); i++) {
          sheet.value(0, i, headings.get(i));
        }
      }
    }

    assertThat(read(file.toByteArray()).problems())
        .containsExactly(
            new Problem(1, 1, UNKNOWN_SHEET, List.of("Blad1")),
            new Problem(1, 1, MISSING_SHEET, List.of("Opties")),
            new Problem(1, 1, MISSING_SHEET, List.of("Verwijzingen")));
  }

  @Test
  void missingColumnAndRowAreNamed() throws IOException {
    assertThat(read(workbook(change("Thema's", s -> s.value(0, 1, "")))).problems())
        .contains(new Problem("Thema's", 1, 1, MISSING_COLUMN, List.of("Titel")));
    byte[] empty =
        workbook(
            change(
                "Vragenlijst",
                s -> {
                  for (int i = 0; i < 7; i++) {
                    s.value(1, i, "");
                  }
                }));
    assertThat(read(empty).problems())
        .containsExactly(new Problem("Vragenlijst", 2, 1, ROW_MISSING, List.of()));
  }

  // The file itself

  @Test
  void macrosAndLinksToOtherFilesAreRefused() throws IOException {
    assertThat(kinds(with("xl/vbaProject.bin", new byte[] {1}))).containsExactly(MACRO);
    assertThat(kinds(with("xl/activeX/activeX1.xml", new byte[] {1}))).containsExactly(MACRO);
    assertThat(kinds(with("xl/externalLinks/externalLink1.xml", new byte[] {1})))
        .containsExactly(EXTERNAL_LINK);
    Map<String, byte[]> parts = parts();
    parts.put(
        "[Content_Types].xml",
        "<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(kinds(ZipParts.pack(parts))).containsExactly(MACRO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code: proef", "PK", "PK\3\4", "\u00D0\u00CF\u0011\u00E0"})
  void otherFilesAreNoWorkbook(String text) throws IOException {
    assertThat(kinds(text.getBytes(StandardCharsets.ISO_8859_1))).containsExactly(NOT_A_WORKBOOK);
  }

  @Test
  void emptyFileAndOtherArchivesAreRefused() throws IOException {
    assertThat(kinds(new byte[0])).containsExactly(EMPTY_FILE);
    assertThat(kinds(ZipParts.pack(Map.of("brief.txt", new byte[10]))))
        .containsExactly(NOT_A_WORKBOOK);
    assertThat(kinds(ZipParts.pack(Map.of("xl/workbook.xml", new byte[10]))))
        .containsExactly(NOT_A_WORKBOOK);
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    assertThat(kinds(with("xl/worksheets/sheet1.xml", new byte[64 << 20])))
        .containsExactly(TOO_LARGE_UNPACKED);
    Map<String, byte[]> many = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      many.put("xl/media/" + i, new byte[2 << 20]);
    }
    assertThat(kinds(ZipParts.pack(many))).containsExactly(TOO_LARGE_UNPACKED);
    many.clear();
    for (int i = 0; i <= ZipParts.MAX_PARTS; i++) {
      many.put("xl/media/" + i, new byte[1]);
    }
    assertThat(kinds(ZipParts.pack(many))).containsExactly(NOT_A_WORKBOOK);
  }

  @Test
  void sizeInTheDirectoryIsNotBelieved() throws IOException {
    byte[] bomb = ZipParts.pack(Map.of("xl/workbook.xml", new byte[40 << 20]));
    // The unpacked length in the directory's one entry becomes 1.
    int directory = bomb.length - 22 - 46 - "xl/workbook.xml".length();
    bomb[directory + 24] = 1;
    bomb[directory + 25] = 0;
    bomb[directory + 26] = 0;
    bomb[directory + 27] = 0;

    assertThat(kinds(bomb)).containsExactly(TOO_LARGE_UNPACKED);
  }

  @Test
  void entitiesAndDeclarationsAreRefused() throws IOException {
    String laughs =
        """
        <!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
        <sst><si><t>&b;&c;</t></si></sst>
        """;
    for (String part : List.of("xl/sharedStrings.xml", "xl/workbook.xml")) {
      assertThat(kinds(with(part, laughs.getBytes(StandardCharsets.UTF_8))))
          .containsExactly(NOT_A_WORKBOOK);
      assertThat(kinds(with(part, laughs.getBytes(StandardCharsets.UTF_16))))
          .containsExactly(NOT_A_WORKBOOK);
    }
  }

  @Test
  void oneLongTextInManyCellsIsRefused() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put(
        "xl/sharedStrings.xml",
        ("<sst><si><t>" + "x".repeat(1_000_000) + "</t></si></sst>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/worksheets/sheet1.xml",
        ("<worksheet><sheetData>"
                + "<row><c t=\"s\"><v>0</v></c></row>".repeat(100_000)
                + "</sheetData></worksheet>")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(kinds(ZipParts.pack(parts))).containsExactly(TOO_LARGE_UNPACKED);
  }

  @Test
  void moreRowsThanAQuestionSetCanHaveAreRefused() throws IOException {
    String rows = "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(20_000);
    String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";

    assertThat(kinds(with("xl/worksheets/sheet3.xml", sheet.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(TOO_LARGE_UNPACKED);
  }

  @Test
  void deepXmlIsReadOrRefused() throws IOException {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);

    assertThat(kinds(with("xl/workbook.xml", deep.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
  }

  @Test
  void cellBeyondTheLastColumnIsRefused() throws IOException {
    String row =
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>";

    assertThat(kinds(with("xl/worksheets/sheet1.xml", row.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(NOT_A_WORKBOOK);
  }

  @Property(tries = 300)
  void anyByteOfAnyPartMayChange(@ForAll @IntRange(max = 100_000) int at, @ForAll byte value)
      throws IOException {
    Map<String, byte[]> parts = parts(QuestionSetFile.XLSX.write(QuestionSetYamlTest.official()));
    List<String> names = List.copyOf(parts.keySet());
    byte[] part = parts.get(names.get(at % names.size()));
    part[new Random(at).nextInt(part.length)] = value;

    assertThat(read(ZipParts.pack(parts))).isNotNull();
  }

  private static List<ProblemKind> kinds(byte[] file) throws IOException {
    return read(file).problems().stream().map(Problem::kind).toList();
  }

  private static ImportResult<QuestionSetDocument> read(byte[] file) throws IOException {
    return QuestionSetFile.XLSX.read(new ByteArrayInputStream(file));
  }

  private static byte[] with(String name, byte[] part) throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put(name, part);
    return ZipParts.pack(parts);
  }

  private static Map<String, byte[]> parts() throws IOException {
    return parts(workbook(book -> {}));
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Optional<Map<String, byte[]>> parts =
        ZipParts.unpack(new ByteArrayInputStream(file), new Problems());
    return parts.orElseThrow();
  }

  private static byte[] workbook(Consumer<Map<String, Worksheet>> change) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Proef", "1.0")) {
      Map<String, Worksheet> sheets = new HashMap<>();
      SHEETS.forEach(
          (title, rows) -> {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) {
              for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
              }
            }
            sheets.put(title, sheet);
          });
      change.accept(sheets);
    }
    return file.toByteArray();
  }
}
