package nl.zelftest.questionset;

import static nl.zelftest.questionset.MappingReader.MAX_CODE;
import static nl.zelftest.questionset.MappingReader.MAX_SOURCE;
import static nl.zelftest.questionset.MappingReader.MAX_TEXT;
import static nl.zelftest.questionset.MappingReader.MAX_TITLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a question set as administrators import it: a YAML file of which every problem is told at
 * once, with its line, and nothing is taken over as long as there is one.
 */
public final class QuestionSetYaml {
  private static final Set<String> SET_KEYS =
      Set.of("code", "version", "language", "title", "subtitle", "validFrom", "source", "themes");
  private static final Set<String> THEME_KEYS = Set.of("code", "title", "explanation", "questions");
  private static final Set<String> COMMON_KEYS =
      Set.of(
          "code",
          "kind",
          "obligation",
          "basis",
          "references",
          "text",
          "plain",
          "lookAt",
          "askFor",
          "notApplicableAllowed",
          "items",
          "options");
  private static final Set<String> QUESTION_KEYS = and(COMMON_KEYS, "followUp");
  private static final Set<String> FOLLOW_UP_KEYS = and(COMMON_KEYS, "whenAnswered");
  private static final Set<String> REFERENCE_KEYS =
      Set.of("act", "article", "paragraph", "point", "paper", "editorial");
  private static final Set<String> ITEM_KEYS = Set.of("code", "text");
  private static final Set<String> OPTION_KEYS = Set.of("code", "text", "score");

  private final Problems problems;

  /** Lines by code. Questions, follow-ups and items share one space of codes. */
  private final Map<String, String> questionCodes = new HashMap<>();

  private final Map<String, String> themeCodes = new HashMap<>();

  private QuestionSetYaml(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a whole file; does not close it.
   *
   * @throws IOException when the stream cannot be read, never because of what it holds
   */
  public static ImportResult<QuestionSetDocument> read(InputStream in) throws IOException {
    Problems problems = new Problems();
    return of(YamlFile.read(in, problems), problems);
  }

  /**
   * Reads a tree, whatever the file was that it comes from; it is empty when there are problems.
   */
  static ImportResult<QuestionSetDocument> of(Optional<Node> root, Problems problems) {
    QuestionSetYaml reading = new QuestionSetYaml(problems);
    return problems.resultOf(root.flatMap(reading::questionSet));
  }

  private Optional<QuestionSetDocument> questionSet(Node root) {
    return MappingReader.of(root, "code", SET_KEYS, problems)
        .map(
            fields ->
                new QuestionSetDocument(
                    fields.code("code"),
                    fields.requiredText("version", MAX_CODE),
                    fields.requiredLanguage("language"),
                    fields.requiredText("title", MAX_TITLE),
                    fields.text("subtitle", MAX_TITLE),
                    fields.requiredDate("validFrom"),
                    fields.text("source", MAX_SOURCE),
                    fields.requiredList("themes", this::theme)));
  }

  private ThemeDocument theme(Node node) {
    return MappingReader.of(node, "themes", THEME_KEYS, problems).map(this::theme).orElse(null);
  }

  private ThemeDocument theme(MappingReader fields) {
    String code = fields.themeCode("code");
    checkUnique(code, fields, themeCodes);
    return new ThemeDocument(
        code,
        fields.requiredText("title", MAX_TITLE),
        fields.text("explanation", MAX_TEXT),
        fields.requiredList("questions", this::question));
  }

  private QuestionDocument question(Node node) {
    return MappingReader.of(node, "questions", QUESTION_KEYS, problems)
        .map(this::question)
        .orElse(null);
  }

  private QuestionDocument question(MappingReader fields) {
    QuestionDocument question =
        question(
            fields,
            fields.requiredOneOf("kind", QuestionKind.class),
            fields.requiredOneOf("obligation", Obligation.class),
            fields.requiredText("basis", MAX_TEXT),
            fields.list("references", this::reference));
    return fields
        .mapping("followUp", FOLLOW_UP_KEYS)
        .map(followUp -> question.withFollowUp(followUp(followUp, question)))
        .orElse(question);
  }

  private FollowUpDocument followUp(MappingReader fields, QuestionDocument parent) {
    Set<AnswerValue> possible = DraftCheck.possible(parent);
    List<AnswerValue> whenAnswered =
        fields.requiredList(
            "whenAnswered",
            node -> {
              AnswerValue answer = fields.oneOf(node, "whenAnswered", AnswerValue.class);
              if (answer != null && parent.kind() != null && !possible.contains(answer)) {
                problems.add(node, ProblemKind.ANSWER_NOT_POSSIBLE, MappingReader.spelling(answer));
              }
              return answer;
            });
    String ownBasis = fields.text("basis", MAX_TEXT);
    QuestionDocument question =
        question(
            fields,
            fields.oneOf("kind", QuestionKind.class, QuestionKind.JUDGEMENT),
            fields.oneOf("obligation", Obligation.class, parent.obligation()),
            ownBasis == null ? parent.basis() : ownBasis,
            fields.ownList("references", this::reference, parent.references()));
    return new FollowUpDocument(new LinkedHashSet<>(whenAnswered), question);
  }

  private QuestionDocument question(
      MappingReader fields,
      QuestionKind kind,
      Obligation obligation,
      String basis,
      List<ReferenceDocument> references) {
    String code = fields.code("code");
    checkUnique(code, fields, questionCodes);
    Map<String, String> optionCodes = new HashMap<>();
    QuestionDocument question =
        new QuestionDocument(
            code,
            kind,
            obligation,
            basis,
            references,
            fields.requiredText("text", MAX_TEXT),
            fields.requiredText("plain", MAX_TEXT),
            fields.text("lookAt", MAX_TEXT),
            fields.text("askFor", MAX_TEXT),
            fields.flag("notApplicableAllowed"),
            fields.list("items", this::item),
            fields.list("options", node -> option(node, optionCodes)),
            null);
    if (kind != null) {
      checkPart(
          fields,
          "items",
          kind == QuestionKind.CHECKLIST,
          ProblemKind.ITEMS_MISSING,
          ProblemKind.ITEMS_NOT_ALLOWED);
      checkPart(
          fields,
          "options",
          kind == QuestionKind.SINGLE_CHOICE,
          ProblemKind.OPTIONS_MISSING,
          ProblemKind.OPTIONS_NOT_ALLOWED);
    }
    return question;
  }

  private void checkPart(
      MappingReader fields,
      String key,
      boolean belongs,
      ProblemKind missing,
      ProblemKind notAllowed) {
    if (fields.has(key) != belongs) {
      problems.add(fields.place(key), belongs ? missing : notAllowed);
    }
  }

  private ReferenceDocument reference(Node node) {
    return MappingReader.of(node, "references", REFERENCE_KEYS, problems)
        .map(
            fields -> {
              boolean inAct = fields.has("act") && fields.has("article");
              if (!inAct && !fields.has("paper")) {
                problems.add(node, ProblemKind.REFERENCE_INCOMPLETE);
              }
              return new ReferenceDocument(
                  fields.text("act", MAX_CODE),
                  fields.text("article", MAX_CODE),
                  fields.text("paragraph", MAX_CODE),
                  fields.text("point", MAX_CODE),
                  fields.text("paper", MAX_TITLE),
                  fields.flag("editorial"));
            })
        .orElse(null);
  }

  private ItemDocument item(Node node) {
    return MappingReader.of(node, "items", ITEM_KEYS, problems)
        .map(
            fields -> {
              String code = fields.code("code");
              checkUnique(code, fields, questionCodes);
              return new ItemDocument(code, fields.requiredText("text", MAX_TEXT));
            })
        .orElse(null);
  }

  private OptionDocument option(Node node, Map<String, String> codesOfQuestion) {
    return MappingReader.of(node, "options", OPTION_KEYS, problems)
        .map(
            fields -> {
              String code = fields.code("code");
              checkUnique(code, fields, codesOfQuestion);
              return new OptionDocument(
                  code, fields.requiredText("text", MAX_TEXT), fields.score("score"));
            })
        .orElse(null);
  }

  /** Capitals do not make a code another code: people read them aloud. */
  private void checkUnique(String code, MappingReader fields, Map<String, String> lines) {
    if (code == null || code.isEmpty()) {
      return;
    }
    Node place = fields.place("code");
    String first = lines.putIfAbsent(code.toLowerCase(Locale.ROOT), MappingReader.lineOf(place));
    if (first != null) {
      problems.add(place, ProblemKind.DUPLICATE_CODE, code, first);
    }
  }

  private static Set<String> and(Set<String> keys, String more) {
    Set<String> all = new LinkedHashSet<>(keys);
    all.add(more);
    return Set.copyOf(all);
  }
}
