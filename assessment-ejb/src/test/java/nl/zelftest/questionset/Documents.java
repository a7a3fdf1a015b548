package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/** Documents of every shape that reading a file can give, with texts that are hard to write. */
final class Documents {
  private static final List<String> HARD =
      List.of(
          "2015",
          "1.0",
          "1.10",
          "1e3",
          "0x1F",
          "1_000",
          "12:30:45",
          "2015-01-01",
          ".inf",
          "+.5",
          "no",
          "Yes",
          "null",
          "Null",
          "~",
          "true",
          "FALSE",
          "on",
          "y",
          "=",
          "<<",
          "-",
          "---",
          "...",
          "- a",
          "a: b",
          "a #b",
          "#b",
          "key:",
          "'",
          "\"",
          "'a' \"b\"",
          "\\n \\",
          "{a}",
          "[a, b]",
          "&a",
          "*a",
          "!a",
          "!!str a",
          "|",
          ">",
          "%YAML",
          "@a",
          "`a`",
          "?",
          "? a",
          ",",
          "a\nb",
          "a\n  b",
          "a\n\n\nb",
          "a\n\tb",
          "a\tb",
          "a  b",
          "a \n b",
          "a:\n- b",
          "#a\n#b",
          "😀",
          "a 👨‍👩‍👧 b",
          "é e\u0301",
          "a\u00A0b",
          "a\u2028b",
          "a\uFEFFb",
          "\uFEFF",
          "\u00A0",
          "<t>&amp;</t>",
          "]]>",
          "_x0041_",
          "_x0041_x0042_",
          "__x000D_",
          "=1+1",
          "@SUM(A1)",
          "{{");

  private Documents() {}

  static Arbitrary<QuestionSetDocument> any() {
    return Combinators.combine(
            texts(20),
            Arbitraries.of("nl", "en", "fy"),
            texts(200),
            texts(200).injectNull(0.3),
            Arbitraries.integers().between(0, 20_000),
            texts(400).injectNull(0.3),
            questions().list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(3))
        .as(
            (version, language, title, subtitle, day, source, themes) ->
                new QuestionSetDocument(
                    "proef",
                    version,
                    language,
                    title,
                    subtitle,
                    LocalDate.of(2015, 1, 1).plusDays(day),
                    source,
                    numbered(themes, title, subtitle)));
  }

  /** A text as reading keeps it: without white space around it and with something in it. */
  static Arbitrary<String> texts(int limit) {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars(" \n\t:-#'\"\\{}[],&*!|>%@`?_=x0")
            .withCharRange('a', 'f')
            .withCharRange('À', 'ÿ')
            .ofMaxLength(40);
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.oneOf(Arbitraries.of(HARD), words, anything)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> kept(String.join(" ", parts), limit));
  }

  private static String kept(String text, int limit) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || YamlFile.isAllowed(c))
        .limit(limit)
        .forEach(kept::appendCodePoint);
    String stripped = kept.toString().strip();
    return stripped.isEmpty() ? "leeg" : stripped;
  }

  private static Arbitrary<QuestionDocument> questions() {
    return question()
        .flatMap(
            question ->
                Combinators.combine(
                        question(), Arbitraries.of(AnswerValue.class).set().ofMinSize(1))
                    .as((followUp, answers) -> withFollowUp(question, followUp, answers)));
  }

  private static QuestionDocument withFollowUp(
      QuestionDocument question, QuestionDocument followUp, Set<AnswerValue> answers) {
    EnumSet<AnswerValue> possible =
        question.kind() == QuestionKind.JUDGEMENT
            ? EnumSet.complementOf(EnumSet.of(AnswerValue.NOT_APPLICABLE))
            : EnumSet.noneOf(AnswerValue.class);
    if (question.notApplicableAllowed()) {
      possible.add(AnswerValue.NOT_APPLICABLE);
    }
    possible.retainAll(answers);
    return possible.isEmpty()
        ? question
        : question.withFollowUp(new FollowUpDocument(possible, followUp));
  }

  private static Arbitrary<QuestionDocument> question() {
    Arbitrary<ReferenceDocument> references =
        Combinators.combine(
                texts(20), texts(20).injectNull(0.5), texts(200), Arbitraries.of(0, 1, 2))
            .as(
                (article, point, paper, kind) ->
                    new ReferenceDocument(
                        kind == 0 ? null : "Wmo2015",
                        kind == 0 ? null : article,
                        point,
                        kind == 0 ? null : point,
                        kind == 1 ? null : paper,
                        kind == 2));
    Arbitrary<BigDecimal> scores =
        Arbitraries.of("0", "0.25", "0.3333", "0.5", "1").map(BigDecimal::new).injectNull(0.3);
    Arbitrary<OptionDocument> options =
        Combinators.combine(texts(4000), scores)
            .as((text, score) -> new OptionDocument("", text, score));
    return Combinators.combine(
            Arbitraries.of(QuestionKind.class),
            Arbitraries.of(Obligation.class),
            texts(4000),
            references.list().ofMaxSize(2),
            texts(4000),
            texts(4000).injectNull(0.4),
            Arbitraries.of(true, false),
            options.list().ofMinSize(1).ofMaxSize(3))
        .as(
            (kind, obligation, text, refs, plain, look, notApplicable, parts) ->
                new QuestionDocument(
                    "",
                    kind,
                    obligation,
                    text,
                    refs,
                    text,
                    plain,
                    look,
                    look == null ? plain : null,
                    notApplicable,
                    kind == QuestionKind.CHECKLIST
                        ? parts.stream().map(part -> new ItemDocument("", part.text())).toList()
                        : List.of(),
                    kind == QuestionKind.SINGLE_CHOICE ? parts : List.of(),
                    null));
  }

  private static List<ThemeDocument> numbered(
      List<List<QuestionDocument>> themes, String title, String explanation) {
    AtomicInteger number = new AtomicInteger();
    return themes.stream()
        .map(
            questions ->
                new ThemeDocument(
                    "thema-" + number.incrementAndGet(),
                    title,
                    explanation,
                    questions.stream().map(question -> numbered(question, number)).toList()))
        .toList();
  }

  private static QuestionDocument numbered(QuestionDocument question, AtomicInteger number) {
    FollowUpDocument followUp = question.followUp();
    return new QuestionDocument(
        "V" + number.incrementAndGet(),
        question.kind(),
        question.obligation(),
        question.basis(),
        question.references(),
        question.text(),
        question.plain(),
        question.lookAt(),
        question.askFor(),
        question.notApplicableAllowed(),
        question.items().stream()
            .map(item -> new ItemDocument("V" + number.incrementAndGet(), item.text()))
            .toList(),
        question.options().stream()
            .map(
                option ->
                    new OptionDocument(
                        "o" + number.incrementAndGet(), option.text(), option.score()))
            .toList(),
        followUp == null
            ? null
            : new FollowUpDocument(followUp.whenAnswered(), numbered(followUp.question(), number)));
  }
}
