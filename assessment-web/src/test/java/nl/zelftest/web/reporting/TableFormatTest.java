package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.Table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {
  @TempDir private Path folder;

  private static final String FORMULA = "=HYPERLINK(\"https://a.example\")";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Table TABLE =
      new Table(
          "Resultaat 2026",
          List.of(
              new Column("Vraag", Kind.TEXT),
              new Column("Aantal", Kind.NUMBER),
              new Column("Deel", Kind.PERCENT),
              new Column("Dag", Kind.DATE)),
          List.of(
              Table.row("Één, \"twee\"\nen drie", new BigDecimal("-12.5"), share("0.75"), DAY),
              Table.row(FORMULA, null, null, null)));

  private static BigDecimal share(String fraction) {
    return new BigDecimal(fraction);
  }

  @Test
  void csvIsReadBackAsItWasMeant() {
    assertThat(parsed(TableFormat.CSV.write(TABLE)))
        .containsExactly(
            List.of("Vraag", "Aantal", "Deel", "Dag"),
            List.of("Één, \"twee\"\nen drie", "-12.5", "0.75", "2026-11-23"),
            List.of("'" + FORMULA, "", "", ""));
  }

  @Test
  void csvDefusesEveryStartOfAFormula() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(parsed(TableFormat.CSV.write(text(start + "1"))).get(1))
          .containsExactly("'" + start + "1");
    }
    assertThat(parsed(TableFormat.CSV.write(text("1=1"))).get(1)).containsExactly("1=1");
  }

  @Test
  void odsHoldsRealNumbersAndDates() throws Exception {
    byte[] file = TableFormat.ODS.write(TABLE);
    Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);

    assertThat(sheet.getName()).isEqualTo("Resultaat 2026");
    assertThat(sheet.getRange(0, 3).getValue()).isEqualTo("Dag");
    assertThat(sheet.getRange(0, 0).getStyle().isBold()).isTrue();
    assertThat(sheet.getRange(1, 0).getValue()).isEqualTo("Één, \"twee\"\nen drie");
    assertThat(sheet.getRange(1, 1).getValue()).isEqualTo(-12.5);
    assertThat(((OfficePercentage) sheet.getRange(1, 2).getValue()).getValue()).isEqualTo(0.75);
    assertThat(sheet.getRange(1, 3).getValue()).isEqualTo(DAY);
    assertThat(sheet.getRange(2, 0).getValue()).isEqualTo(FORMULA);
    assertThat(sheet.getRange(2, 0).getFormula()).isNull();
    assertThat(part(file, "content.xml")).doesNotContain("table:formula");
  }

  @Test
  void xlsxHoldsRealNumbersAndDates() throws Exception {
    byte[] file = TableFormat.XLSX.write(TABLE);
    String sheet = part(file, "xl/worksheets/sheet1.xml");

    assertThat(part(file, "xl/workbook.xml")).contains("name=\"Resultaat 2026\"");
    assertThat(part(file, "xl/sharedStrings.xml")).contains("Vraag", "=HYPERLINK(");
    assertThat(sheet)
        .contains("<v>-12.5</v>", "<v>0.75</v>", "<v>46349")
        .contains("ySplit=\"1\"")
        .doesNotContain("<f>");
    assertThat(part(file, "xl/styles.xml")).contains("yyyy-mm-dd", "<b/>");
  }

  @Test
  void whatNoXmlCanHoldIsReplaced() {
    assertThat(text("a\u0001b\uD800").rows().get(0)).containsExactly("a\uFFFDb\uFFFD");
  }

  @Test
  void aValueIsOfItsColumnsKind() {
    List<Column> columns = List.of(new Column("Aantal", Kind.NUMBER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("Fout", columns, List.of(Table.row("12"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table("Fout", columns, List.of(Table.row())));
  }

  private static Table text(String value) {
    return new Table("Tekst", List.of(new Column("Tekst", Kind.TEXT)), List.of(Table.row(value)));
  }

  private String part(byte[] file, String name) throws Exception {
    Path kept = Files.write(folder.resolve("file.zip"), file);
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads fields as RFC 4180 writes them; every line ends with CR LF. */
  private static List<List<String>> parsed(byte[] file) {
    String csv = new String(file, StandardCharsets.UTF_8);
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        line.add(field.toString());
        field.setLength(0);
      } else if (!quoted && csv.startsWith("\r\n", i)) {
        line.add(field.toString());
        field.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
        i++;
      } else {
        field.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(line).isEmpty();
    return lines;
  }
}
