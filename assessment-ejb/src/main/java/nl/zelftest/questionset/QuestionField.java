package nl.zelftest.questionset;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;

/**
 * A field of a question as an editor shows and keeps it: as text, whatever it holds. Lists have one
 * line for each element.
 */
public enum QuestionField {
  TEXT(true, QuestionDocument::text, (question, text) -> question.text = text),
  PLAIN(false, QuestionDocument::plain, (question, text) -> question.plain = text),
  BASIS(false, QuestionDocument::basis, (question, text) -> question.basis = text),
  LOOK_AT(false, QuestionDocument::lookAt, (question, text) -> question.lookAt = text),
  ASK_FOR(false, QuestionDocument::askFor, (question, text) -> question.askFor = text),
  KIND(
      true,
      question -> question.kind().name(),
      (question, text) -> question.kind = constant(QuestionKind.class, text)),
  OBLIGATION(
      false,
      question -> question.obligation().name(),
      (question, text) -> question.obligation = constant(Obligation.class, text)),
  NOT_APPLICABLE_ALLOWED(
      false,
      question -> Boolean.toString(question.notApplicableAllowed()),
      (question, text) -> question.notApplicableAllowed = Boolean.parseBoolean(text)),
  /** Each a line; an item keeps its code as long as its text stays, or its place. */
  ITEMS(
      true,
      question -> FieldLines.ofItems(question.items()),
      (question, text) ->
          question.items = FieldLines.items(text, question.code, question.items, question.used)),
  /** Each a line, with its score behind an equals sign where it has one. */
  OPTIONS(
      true,
      question -> FieldLines.ofOptions(question.options()),
      (question, text) ->
          question.options =
              FieldLines.options(text, question.code, question.options, question.used)),
  /** Each a line: an article of an act, or a paper. */
  REFERENCES(
      false,
      question -> FieldLines.ofReferences(question.references()),
      (question, text) -> question.references = FieldLines.references(text)),
  /** Of a question with a follow-up: the answers after which that is asked. */
  ASKED_AFTER(
      true,
      question ->
          question.followUp() == null
              ? null
              : question.followUp().whenAnswered().stream()
                  .sorted()
                  .map(Enum::name)
                  .collect(Collectors.joining(" ")),
      (question, text) -> question.askedAfter(answers(text)));

  private final boolean meaning;

  // The functions hold no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<QuestionDocument, String> reader;

  @SuppressWarnings("ImmutableEnumChecker")
  private final BiConsumer<Values, String> writer;

  QuestionField(
      boolean meaning,
      Function<QuestionDocument, String> reader,
      BiConsumer<Values, String> writer) {
    this.meaning = meaning;
    this.reader = reader;
    this.writer = writer;
  }

  /** Whether a change of it may change what the question asks, so that it is to be decided anew. */
  boolean isMeaning() {
    return meaning;
  }

  /** What it holds; an empty text when nothing. */
  public String of(QuestionDocument question) {
    String text = reader.apply(question);
    return text == null ? "" : text;
  }

  /**
   * The question with another text in this field.
   *
   * @param used codes that no new part may get; those that it does get are added
   * @throws InvalidDraftException when the text does not fit the field
   */
  QuestionDocument set(QuestionDocument question, String text, Set<String> used) {
    Values values = new Values(question, used);
    String kept = text.strip();
    writer.accept(values, kept.isEmpty() ? null : kept);
    return values.document();
  }

  /** The question with what this field of it held before, lists with their elements' codes. */
  QuestionDocument restored(QuestionDocument question, QuestionDocument earlier) {
    Values values = new Values(question, Set.of());
    switch (this) {
      case ITEMS -> values.items = earlier.items();
      case OPTIONS -> values.options = earlier.options();
      case KIND -> {
        // Another kind takes its lists along.
        values.kind = earlier.kind();
        values.items = earlier.items();
        values.options = earlier.options();
      }
      default -> {
        return set(question, of(earlier), Set.of());
      }
    }
    return values.document();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return EnumSet.allOf(type).stream()
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidDraftException(Reason.UNKNOWN_VALUE));
  }

  private static Set<AnswerValue> answers(String text) {
    Set<AnswerValue> answers = new LinkedHashSet<>();
    if (text != null) {
      for (String name : text.split(" ", -1)) {
        answers.add(constant(AnswerValue.class, name));
      }
    }
    return answers;
  }

  /** The fields of a question while one of them changes. */
  private static final class Values {
    private final QuestionDocument question;
    private final String code;
    private final Set<String> used;
    private QuestionKind kind;
    private Obligation obligation;
    private String basis;
    private List<ReferenceDocument> references;
    private String text;
    private String plain;
    private String lookAt;
    private String askFor;
    private boolean notApplicableAllowed;
    private List<ItemDocument> items;
    private List<OptionDocument> options;
    private FollowUpDocument followUp;

    private Values(QuestionDocument question, Set<String> used) {
      this.question = question;
      this.used = used;
      this.code = question.code();
      this.kind = question.kind();
      this.obligation = question.obligation();
      this.basis = question.basis();
      this.references = question.references();
      this.text = question.text();
      this.plain = question.plain();
      this.lookAt = question.lookAt();
      this.askFor = question.askFor();
      this.notApplicableAllowed = question.notApplicableAllowed();
      this.items = question.items();
      this.options = question.options();
      this.followUp = question.followUp();
    }

    private void askedAfter(Set<AnswerValue> answers) {
      if (followUp != null) {
        followUp = new FollowUpDocument(answers, followUp.question());
      }
    }

    private QuestionDocument document() {
      return new QuestionDocument(
          question.code(),
          kind,
          obligation,
          basis,
          references,
          text,
          plain,
          lookAt,
          askFor,
          notApplicableAllowed,
          kind == QuestionKind.CHECKLIST ? items : List.of(),
          kind == QuestionKind.SINGLE_CHOICE ? options : List.of(),
          followUp);
    }
  }
}
