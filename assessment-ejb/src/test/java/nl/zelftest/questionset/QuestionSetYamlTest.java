package nl.zelftest.questionset;

import static nl.zelftest.questionset.ProblemKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionSetYamlTest {
  private static final String SMALL_SET =
      """
      code: proef
      version: "1"
      language: nl
      title: Proef
      validFrom: 2026-01-01
      themes:
        - code: eerste-thema
          title: Eerste
          questions:
            - code: V1
              kind: judgement
              obligation: law
              basis: De wet vraagt het.
              references:
                - { act: Wmo2015, article: "1.10" }
              text: Is het zo?
              plain: Is het zo?
              followUp:
                code: V1b
                whenAnswered: [no, unknown]
                text: En zo niet?
                plain: En zo niet?
            - code: V2
              kind: checklist
              obligation: advice
              basis: Het is een advies.
              text: Welke?
              plain: Welke?
              items:
                - { code: V2a, text: een }
                - { code: V2b, text: twee }
            - code: V3
              kind: single-choice
              obligation: explanatory
              basis: De toelichting vraagt het.
              text: Hoe vaak?
              plain: Hoe vaak?
              options:
                - { code: a, text: nooit, score: 0 }
                - { code: b, text: vaak, score: 0.75 }
      """;

  @Test
  void officialFileIsReadFully() throws IOException {
    QuestionSetDocument set = official();

    assertThat(set.code()).isEqualTo("clientondersteuning");
    assertThat(set.version()).isEqualTo("2015");
    assertThat(set.language()).isEqualTo("nl");
    assertThat(set.title()).isEqualTo("Zelftest cliëntondersteuning");
    assertThat(set.subtitle()).startsWith("Is onafhankelijke").endsWith("vraagt?");
    assertThat(set.validFrom()).isEqualTo(LocalDate.of(2015, 1, 1));
    assertThat(set.source()).contains("VNG");
    assertThat(set.themes())
        .extracting(ThemeDocument::code, theme -> theme.questions().size())
        .containsExactly(
            tuple("beleidsplan", 2),
            tuple("onafhankelijkheid", 3),
            tuple("levensbreed", 2),
            tuple("toegankelijkheid", 2),
            tuple("informatieplicht", 3),
            tuple("kwaliteit", 1),
            tuple("inspraak", 2));
    assertThat(set.themes()).allSatisfy(theme -> assertThat(theme.explanation()).isNotBlank());
    assertThat(questions(set))
        .allSatisfy(
            question -> {
              assertThat(question.text()).isNotBlank();
              assertThat(question.plain()).isNotBlank();
              assertThat(question.basis()).isNotBlank();
              assertThat(question.lookAt()).isNotBlank();
              assertThat(question.askFor()).isNotBlank();
              assertThat(question.references()).isNotEmpty();
              assertThat(question.notApplicableAllowed()).isFalse();
              assertThat(question.options()).isEmpty();
            });
  }

  @Test
  void officialChecklistHasEightItems() throws IOException {
    QuestionDocument question = question(official(), "LB1");

    assertThat(question.kind()).isEqualTo(QuestionKind.CHECKLIST);
    assertThat(question.obligation()).isEqualTo(Obligation.LAW);
    assertThat(question.references())
        .containsExactly(
            new ReferenceDocument("Wmo2015", "1.1.1", "1", null, null, false),
            new ReferenceDocument("Wmo2015", "2.2.4", "1", "a", null, false));
    assertThat(question.items())
        .hasSize(8)
        .startsWith(new ItemDocument("LB1a", "maatschappelijke ondersteuning"))
        .endsWith(new ItemDocument("LB1h", "werk en inkomen"));
  }

  @Test
  void officialFollowUpTakesOverWhatItDoesNotSay() throws IOException {
    QuestionSetDocument set = official();
    QuestionDocument parent = question(set, "ON2");
    FollowUpDocument followUp = parent.followUp();

    assertThat(questions(set)).filteredOn(question -> question.followUp() != null).hasSize(1);
    assertThat(followUp.whenAnswered())
        .containsExactlyInAnyOrder(AnswerValue.PARTLY, AnswerValue.NO, AnswerValue.UNKNOWN);
    assertThat(followUp.question().code()).isEqualTo("ON2b");
    assertThat(followUp.question().kind()).isEqualTo(QuestionKind.JUDGEMENT);
    assertThat(followUp.question().obligation()).isEqualTo(parent.obligation());
    assertThat(followUp.question().basis()).isEqualTo(parent.basis());
    assertThat(followUp.question().references()).isEqualTo(parent.references());
    assertThat(followUp.question().text()).startsWith("en zo niet, is dan vastgelegd");
  }

  @Test
  void followUpMaySayItself() throws IOException {
    QuestionDocument followUp =
        question(
                document(
                    replaced(
                        19,
                        """
                        code: V1b
                        kind: text
                        obligation: advice
                        basis: Een eigen grond.
                        references: [{ paper: "nr. 3" }]
                        """
                            .indent(10))),
                "V1")
            .followUp()
            .question();

    assertThat(followUp.kind()).isEqualTo(QuestionKind.TEXT);
    assertThat(followUp.obligation()).isEqualTo(Obligation.ADVICE);
    assertThat(followUp.basis()).isEqualTo("Een eigen grond.");
    assertThat(followUp.references())
        .containsExactly(new ReferenceDocument(null, null, null, null, "nr. 3", false));
  }

  @Test
  void valuesStayAsWritten() throws IOException {
    QuestionSetDocument set =
        document(SMALL_SET.replace("\"1.10\"", "1.10").replace("text: een", "text: no"));

    assertThat(question(set, "V1").references().get(0).article()).isEqualTo("1.10");
    assertThat(question(set, "V2").items().get(0).text()).isEqualTo("no");
    assertThat(question(set, "V3").options())
        .containsExactly(
            new OptionDocument("a", "nooit", BigDecimal.ZERO),
            new OptionDocument("b", "vaak", new BigDecimal("0.75")));
    assertThat(set.subtitle()).isNull();
  }

  @Test
  void byteOrderMarkAndWindowsLinesAreRead() throws IOException {
    assertThat(document("\uFEFF" + SMALL_SET.replace("\n", "\r\n"))).isEqualTo(document(SMALL_SET));
  }

  @Test
  void everyLineEndCounts() throws IOException {
    assertThat(problems("code: proef\r\nversion: 1\rlanguage: \0\n"))
        .containsExactly(new Problem(3, 11, CONTROL_CHARACTER, List.of("U+0000")));
  }

  @ParameterizedTest(name = "{0} on line {1}")
  @MethodSource
  void problemIsToldWithItsLine(ProblemKind kind, int line, List<String> arguments, String yaml)
      throws IOException {
    assertThat(problems(yaml))
        .extracting(Problem::kind, Problem::line, Problem::arguments)
        .containsExactly(tuple(kind, line, arguments));
  }

  static Stream<Arguments> problemIsToldWithItsLine() {
    String tooLong = "x".repeat(4001);
    return Stream.of(
        // The file
        problem(EMPTY_FILE, 1, ""),
        problem(EMPTY_FILE, 1, "# niets\n"),
        problem(NOT_YAML, 4, replaced(3, "language: [nl")),
        problem(NOT_YAML, 4, replaced(4, "title: Proef: nog een")),
        problem(MULTIPLE_DOCUMENTS, 41, SMALL_SET + "---\ncode: twee\n"),
        problem(ANCHOR, 4, replaced(4, "title: &naam Proef")),
        problem(TAG, 4, replaced(4, "title: !!java.net.URL [x]"), "tag:yaml.org,2002:java.net.URL"),
        problem(TAG, 4, replaced(4, "title: ! Proef"), "!"),
        problem(CONTROL_CHARACTER, 4, replaced(4, "title: Pro\0ef"), "U+0000"),
        problem(CONTROL_CHARACTER, 4, replaced(4, "title: Pro\u001Bef"), "U+001B"),
        problem(CONTROL_CHARACTER, 4, replaced(4, "title: Pro\u202Eef"), "U+202E"),
        problem(CONTROL_CHARACTER, 4, replaced(4, "title: \"Pro\\0ef\""), "U+0000"),
        problem(CONTROL_CHARACTER, 4, replaced(4, "title: \"Pro\\ud800ef\""), "U+D800"),
        problem(NOT_A_MAPPING, 1, "- code\n", "code"),
        // Keys
        problem(UNKNOWN_KEY, 5, replaced(4, "title: Proef\ntitel: Proef"), "titel"),
        problem(
            UNKNOWN_KEY,
            19,
            replaced(19, "          followUp: V1b\n          code: V1b"),
            "followUp"),
        problem(
            UNKNOWN_KEY,
            16,
            replaced(16, "        whenAnswered: [no]\n        text: Is het?"),
            "whenAnswered"),
        problem(DUPLICATE_KEY, 5, replaced(4, "title: Proef\ntitle: Proef"), "title", "4"),
        problem(KEY_NOT_TEXT, 5, replaced(4, "title: Proef\n? [a]\n: b")),
        problem(MISSING_KEY, 1, replaced(3, ""), "language"),
        problem(MISSING_KEY, 3, replaced(3, "language:"), "language"),
        problem(MISSING_KEY, 3, replaced(3, "language: ''"), "language"),
        problem(MISSING_KEY, 10, replaced(17, ""), "plain"),
        problem(MISSING_KEY, 19, replaced(20, ""), "whenAnswered"),
        problem(MISSING_KEY, 1, SMALL_SET.substring(0, SMALL_SET.indexOf("themes:")), "themes"),
        problem(
            MISSING_KEY,
            7,
            SMALL_SET.substring(0, SMALL_SET.indexOf("    questions:")),
            "questions"),
        // Values
        problem(NOT_TEXT, 4, replaced(4, "title: [Proef]"), "title"),
        problem(NOT_A_LIST, 20, replaced(20, "          whenAnswered: no"), "whenAnswered"),
        problem(NOT_A_MAPPING, 30, replaced(30, "          - een"), "items"),
        problem(
            NOT_TRUE_OR_FALSE,
            16,
            replaced(16, "        notApplicableAllowed: ja\n        text: Is het?"),
            "notApplicableAllowed"),
        problem(NOT_A_DATE, 5, replaced(5, "validFrom: 2026-02-30"), "validFrom"),
        problem(NOT_A_DATE, 5, replaced(5, "validFrom: 01-01-2026"), "validFrom"),
        problem(NOT_A_DATE, 5, replaced(5, "validFrom: +12026-01-01"), "validFrom"),
        problem(NOT_A_LANGUAGE, 3, replaced(3, "language: Nederlands"), "Nederlands"),
        problem(
            NOT_A_SCORE,
            39,
            replaced(39, "          - { code: a, text: nooit, score: 1e-999999999 }"),
            "score"),
        problem(
            NOT_A_SCORE,
            39,
            replaced(39, "          - { code: a, text: nooit, score: 1.5 }"),
            "score"),
        problem(EMPTY_LIST, 20, replaced(20, "          whenAnswered: []"), "whenAnswered"),
        problem(
            EMPTY_LIST,
            6,
            SMALL_SET.substring(0, SMALL_SET.indexOf("themes:")) + "themes: []\n",
            "themes"),
        problem(
            EMPTY_LIST,
            9,
            SMALL_SET.substring(0, SMALL_SET.indexOf("    questions:")) + "    questions: []\n",
            "questions"),
        problem(TOO_LONG, 4, replaced(4, "title: " + "é".repeat(201)), "title", "200"),
        problem(
            TOO_LONG, 5, replaced(4, "title: Proef\nsource: " + "x".repeat(401)), "source", "400"),
        problem(TOO_LONG, 16, replaced(16, "        text: " + tooLong), "text", "4000"),
        problem(
            UNKNOWN_VALUE,
            11,
            replaced(11, "        kind: oordeel"),
            "kind",
            "oordeel",
            "judgement, checklist, number, date, text, single-choice"),
        problem(
            UNKNOWN_VALUE,
            12,
            replaced(12, "        obligation: LAW"),
            "obligation",
            "LAW",
            "law, explanatory, advice"),
        problem(
            UNKNOWN_VALUE,
            20,
            replaced(20, "          whenAnswered: [no, nee]"),
            "whenAnswered",
            "nee",
            "yes, partly, no, unknown, not-applicable"),
        problem(BAD_CODE, 10, replaced(10, "      - code: V 1"), "V 1", "20"),
        problem(
            BAD_CODE, 10, replaced(10, "      - code: " + "V".repeat(21)), "V".repeat(21), "20"),
        problem(BAD_THEME_CODE, 7, replaced(7, "  - code: Eerste_Thema"), "Eerste_Thema", "40"),
        // What belongs together
        problem(DUPLICATE_CODE, 23, replaced(23, "      - code: V1"), "V1", "10"),
        problem(DUPLICATE_CODE, 23, replaced(23, "      - code: v1B"), "v1B", "19"),
        problem(DUPLICATE_CODE, 31, replaced(31, "          - { code: V1, text: b }"), "V1", "10"),
        problem(DUPLICATE_CODE, 40, replaced(40, "          - { code: a, text: b }"), "a", "39"),
        problem(
            DUPLICATE_CODE,
            41,
            SMALL_SET
                + SMALL_SET
                    .lines()
                    .skip(6)
                    .limit(11)
                    .reduce("", QuestionSetYamlTest::line)
                    .replace("V1", "V4"),
            "eerste-thema",
            "7"),
        problem(ITEMS_MISSING, 10, withoutFollowUp(replaced(11, "        kind: checklist"))),
        problem(ITEMS_NOT_ALLOWED, 30, replaced(24, "        kind: judgement")),
        problem(OPTIONS_MISSING, 10, withoutFollowUp(replaced(11, "        kind: single-choice"))),
        problem(OPTIONS_NOT_ALLOWED, 39, replaced(33, "        kind: number")),
        problem(
            ANSWER_NOT_POSSIBLE,
            20,
            replaced(20, "          whenAnswered: [not-applicable]"),
            "not-applicable"),
        problem(REFERENCE_INCOMPLETE, 15, replaced(15, "          - { act: Wmo2015 }")),
        problem(REFERENCE_INCOMPLETE, 15, replaced(15, "          - { editorial: true }")));
  }

  @Test
  void answerThatTheParentAllowsIsPossible() throws IOException {
    String yaml =
        replaced(20, "          whenAnswered: [not-applicable]")
            .replace(
                "        text: Is het zo?", "        notApplicableAllowed: true\n        text: J");

    assertThat(question(document(yaml), "V1").followUp().whenAnswered())
        .containsExactly(AnswerValue.NOT_APPLICABLE);
  }

  @Test
  void numberHasNoAnswerToFollowUpOn() throws IOException {
    assertThat(problems(replaced(11, "        kind: number")))
        .extracting(Problem::kind, Problem::line, Problem::arguments)
        .containsExactly(
            tuple(ANSWER_NOT_POSSIBLE, 20, List.of("no")),
            tuple(ANSWER_NOT_POSSIBLE, 20, List.of("unknown")));
  }

  @Test
  void allProblemsAreToldAtOnceInOrderOfTheFile() throws IOException {
    String yaml =
        SMALL_SET
            .replace("language: nl", "language: xx")
            .replace("2026-01-01", "morgen")
            .replace("obligation: law", "obligation: wet")
            .replace("plain: Welke?", "plein: Welke?")
            .replace("code: V2b", "code: V2a");

    assertThat(problems(yaml))
        .extracting(Problem::kind, Problem::line)
        .containsExactly(
            tuple(NOT_A_LANGUAGE, 3),
            tuple(NOT_A_DATE, 5),
            tuple(UNKNOWN_VALUE, 12),
            tuple(MISSING_KEY, 23),
            tuple(UNKNOWN_KEY, 28),
            tuple(DUPLICATE_CODE, 31));
  }

  @Test
  void columnPointsAtTheValue() throws IOException {
    assertThat(problems(replaced(12, "        obligation: wet")))
        .extracting(Problem::line, Problem::column)
        .containsExactly(tuple(12, 21));
  }

  @Test
  void explodingAnchorsAreRefused() throws IOException {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      String alias = "*a" + (level - 1) + " ";
      yaml.append("a%d: &a%d [%s]\n".formatted(level, level, (alias + ",").repeat(10)));
    }

    assertThat(problems(yaml.toString()))
        .extracting(Problem::kind)
        .hasSize(30 + 29 * 10)
        .containsOnly(ANCHOR, ALIAS);
  }

  @Test
  void recursiveAliasIsRefused() throws IOException {
    assertThat(problems("&a [*a]")).extracting(Problem::kind).containsExactly(ANCHOR, ALIAS);
  }

  @Test
  void fileOfFiveMegabytesIsNotEvenRead() throws IOException {
    InputStream endless = new ByteArrayInputStream(new byte[5 << 20]);

    assertThat(QuestionSetYaml.read(endless).problems())
        .containsExactly(new Problem(1, 1, TOO_LARGE, List.of("1")));
    assertThat(endless.available()).isGreaterThan(3 << 20);
  }

  @ParameterizedTest
  @MethodSource
  void deepNestingIsRefused(String yaml) throws IOException {
    assertThat(problems(yaml))
        .extracting(Problem::kind, Problem::arguments)
        .containsExactly(tuple(TOO_DEEP, List.of("12")));
  }

  static Stream<String> deepNestingIsRefused() {
    StringBuilder blocks = new StringBuilder();
    for (int level = 0; level < 1000; level++) {
      blocks.append(" ".repeat(level)).append("a:\n");
    }
    return Stream.of(
        "[".repeat(1_000_000), "{a: ".repeat(200_000), "- ".repeat(500_000), blocks.toString());
  }

  @Test
  void wrongEncodingIsToldWhereItStarts() throws IOException {
    byte[] latin1 = "code: proef\ntitle: cliënt\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(QuestionSetYaml.read(new ByteArrayInputStream(latin1)).problems())
        .containsExactly(new Problem(2, 11, NOT_UTF8, List.of()));
  }

  @Test
  void cutCharacterAtTheEndIsNotUtf8() throws IOException {
    byte[] bytes = "title: clië".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

    assertThat(QuestionSetYaml.read(new ByteArrayInputStream(cut)).problems())
        .extracting(Problem::kind)
        .containsExactly(NOT_UTF8);
  }

  @Test
  void endlessProblemsAreCutOff() throws IOException {
    assertThat(problems("title: x\n".repeat(2000)))
        .hasSize(Problems.MAX_SHOWN + 1)
        .last()
        .extracting(Problem::kind, Problem::arguments)
        .containsExactly(TOO_MANY_PROBLEMS, List.of("500"));
  }

  @Test
  void argumentsAreFitToBeShown() throws IOException {
    assertThat(problems(replaced(4, "title: Proef\n\"a\\0b\": x\n\"" + "k".repeat(99) + "\": x")))
        .extracting(Problem::arguments)
        .containsExactly(List.of("a\uFFFDb"), List.of("k".repeat(60) + "…"));
  }

  private static Arguments problem(ProblemKind kind, int line, String yaml, String... arguments) {
    return arguments(kind, line, List.of(arguments), yaml);
  }

  private static String replaced(int line, String text) {
    List<String> lines = new ArrayList<>(SMALL_SET.lines().toList());
    lines.set(line - 1, text.stripTrailing());
    return String.join("\n", lines) + "\n";
  }

  private static String withoutFollowUp(String yaml) {
    return yaml.replaceAll("(?m)^ +followUp:\n( {10}.*\n){4}", "");
  }

  private static String line(String before, String next) {
    return before + next + "\n";
  }

  static QuestionSetDocument official() throws IOException {
    try (InputStream in =
        QuestionSetYaml.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return QuestionSetYaml.read(in).document().orElseThrow();
    }
  }

  private static QuestionSetDocument document(String yaml) throws IOException {
    ImportResult<QuestionSetDocument> result = read(yaml);
    assertThat(result.problems()).isEmpty();
    return result.document().orElseThrow();
  }

  private static List<Problem> problems(String yaml) throws IOException {
    return read(yaml).problems();
  }

  private static ImportResult<QuestionSetDocument> read(String yaml) throws IOException {
    return QuestionSetYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<QuestionDocument> questions(QuestionSetDocument set) {
    return set.themes().stream().flatMap(theme -> theme.questions().stream()).toList();
  }

  private static QuestionDocument question(QuestionSetDocument set, String code) {
    return questions(set).stream()
        .filter(question -> question.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
