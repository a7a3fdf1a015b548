package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionSetFileTest {

  @Property(tries = 400)
  void whatIsWrittenIsReadBack(
      @ForAll("documents") QuestionSetDocument document, @ForAll QuestionSetFile file)
      throws IOException {
    byte[] written = file.write(document);

    ImportResult<QuestionSetDocument> read = file.read(new ByteArrayInputStream(written));

    assertThat(read.problems()).isEmpty();
    assertThat(read.document()).hasValue(document);
    assertThat(file.write(read.document().orElseThrow())).isEqualTo(written);
  }

  @Property(tries = 300)
  void anyByteMayChange(
      @ForAll QuestionSetFile file, @ForAll @IntRange(max = 100_000) int at, @ForAll byte value)
      throws IOException {
    byte[] written = file.write(QuestionSetYamlTest.official());
    written[at % written.length] = value;

    assertThat(file.read(new ByteArrayInputStream(written))).isNotNull();
  }

  @Provide
  Arbitrary<QuestionSetDocument> documents() {
    return Documents.any();
  }

  @ParameterizedTest
  @EnumSource
  void officialSetGoesOutAndComesBack(QuestionSetFile file) throws IOException {
    QuestionSetDocument official = QuestionSetYamlTest.official();

    byte[] written = file.write(official);

    assertThat(file.read(new ByteArrayInputStream(written)).document()).hasValue(official);
  }

  @Test
  void yamlLooksLikeTheOfficialFile() throws IOException {
    String written =
        new String(
            QuestionSetFile.YAML.write(QuestionSetYamlTest.official()), StandardCharsets.UTF_8);

    assertThat(written)
        .startsWith(
            """
            code: clientondersteuning
            version: "2015"
            language: nl
            title: Zelftest cliëntondersteuning
            """)
        .contains("\nvalidFrom: 2015-01-01\n")
        .contains("\n  - code: beleidsplan\n    title: Beleidsplan\n")
        .contains("\n          whenAnswered: [partly, \"no\", unknown]\n");
  }

  @Test
  void jsonIsIndentedAndHasNumbersAndTruthValues() throws IOException {
    String written =
        new String(
            QuestionSetFile.JSON.write(QuestionSetYamlTest.official()), StandardCharsets.UTF_8);

    assertThat(written)
        .startsWith("{\n  \"code\": \"clientondersteuning\",\n  \"version\": \"2015\",\n")
        .contains("\"editorial\": true")
        .endsWith("}\n");
  }

  @Test
  void jsonOfOtherProgramsIsRead() throws IOException {
    String json =
        new String(
            QuestionSetFile.JSON.write(QuestionSetYamlTest.official()), StandardCharsets.UTF_8);
    String tabs = json.replace("  ", "\t").replace("ë", "\\u00eb");
    String oneLine = json.replaceAll("\n *", "").replace("/", "\\/");

    for (String other : new String[] {tabs, oneLine}) {
      InputStream in = new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8));
      ImportResult<QuestionSetDocument> read = QuestionSetFile.JSON.read(in);
      assertThat(read.problems()).isEmpty();
      assertThat(read.document()).hasValue(QuestionSetYamlTest.official());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fileOfFiftyMegabytesIsNotEvenRead(QuestionSetFile file) throws IOException {
    InputStream endless = new ByteArrayInputStream(new byte[50 << 20]);

    assertThat(file.read(endless).problems())
        .containsExactly(new Problem(1, 1, ProblemKind.TOO_LARGE, List.of("1")));
    assertThat(endless.available()).isGreaterThan(48 << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml, YAML",
    "b.YML, YAML",
    "c.json, JSON",
    "vragen 2027.xlsx, XLSX",
    "d.xls,",
    "yaml,"
  })
  void nameTellsTheKind(String name, QuestionSetFile kind) {
    assertThat(QuestionSetFile.ofName(name).orElse(null)).isEqualTo(kind);
  }

  @Test
  void fileIsNamedAfterItsVersion() throws IOException {
    assertThat(QuestionSetFile.XLSX.nameOf(QuestionSetYamlTest.official()))
        .isEqualTo("clientondersteuning-2015.xlsx");
  }
}
