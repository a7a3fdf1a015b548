package nl.zelftest.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Change;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;

/**
 * What becomes of a test's answers when it goes on with a later version of the questions. Nothing
 * is taken away: what is carried is a copy, and the answers that it was made from stay.
 *
 * @param outcomes one for each question of the later version, in its order
 * @param dropped the earlier version's questions that go on nowhere; their answers stay readable
 */
public record MigrationPlan(List<Outcome> outcomes, List<AnsweredQuestion> dropped) {

  /** What a question of the later version asks of people. */
  public enum Kind {
    /** Nothing: the answer holds. */
    STAYS,
    /** To look whether the answer that was carried still holds. */
    CONFIRM,
    /** An answer, for nothing like it was asked before. */
    NEW
  }

  /** A question with its answer, an empty one where there was none. */
  public record AnsweredQuestion(QuestionContent question, GivenAnswer answer) {

    /** What was entered, of a single choice in the words that were chosen; null when nothing. */
    public String shownEntry() {
      return question.option(answer.entry()).map(OptionContent::text).orElse(answer.entry());
    }
  }

  /**
   * A question of the later version.
   *
   * @param earlier the questions that go on in it; none where it is new
   * @param carried the answer that it gets; null where none was given before
   */
  public record Outcome(
      QuestionContent question,
      Change change,
      Kind kind,
      List<AnsweredQuestion> earlier,
      Carried carried) {
    public Outcome {
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * A copy of earlier answers, fit for the question that gets it.
   *
   * @param needsConfirmation false where there is nothing to confirm
   * @param answeredBy who gave the last of the answers that it was made from
   */
  public record Carried(
      AnswerInput input, boolean needsConfirmation, UUID answeredBy, Instant answeredAt) {}

  /** Nothing to do. */
  static final MigrationPlan NONE = new MigrationPlan(List.of(), List.of());

  public MigrationPlan {
    outcomes = List.copyOf(outcomes);
    dropped = List.copyOf(dropped);
  }

  /**
   * The plan for one test.
   *
   * @param mapping from the earlier version to the later one
   * @param answers those to the earlier version's questions; others are left alone
   */
  public static MigrationPlan of(
      VersionContent earlier,
      VersionContent later,
      VersionMapping mapping,
      Collection<GivenAnswer> answers) {
    AnswerSheet sheet = new AnswerSheet(earlier, answers);
    Map<String, AnsweredQuestion> old =
        earlier
            .questions()
            .map(question -> new AnsweredQuestion(question, sheet.answer(question)))
            .collect(Collectors.toMap(row -> row.question().code(), Function.identity()));
    return new MigrationPlan(
        later.questions().map(question -> outcome(question, mapping, old)).toList(),
        earlier
            .questions()
            .filter(question -> mapping.isDropped(question.code()))
            .map(question -> old.get(question.code()))
            .toList());
  }

  /** The questions that ask a thing of people, or nothing. */
  public List<Outcome> outcomes(Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
  }

  /**
   * The copies to write, by the question that gets each. What a person answered to the later
   * version before, and then stepped back from, is not among them: it stays as it was given.
   *
   * @param existing the test's answers to the later version's questions, if any
   */
  public Map<QuestionContent, Carried> copies(Collection<GivenAnswer> existing) {
    Set<UUID> givenByPeople =
        existing.stream()
            .filter(answer -> !answer.carried())
            .map(GivenAnswer::questionId)
            .collect(Collectors.toSet());
    return outcomes.stream()
        .filter(outcome -> outcome.carried() != null)
        .filter(outcome -> !givenByPeople.contains(outcome.question().id()))
        .collect(Collectors.toMap(Outcome::question, Outcome::carried));
  }

  private static Outcome outcome(
      QuestionContent question, VersionMapping mapping, Map<String, AnsweredQuestion> old) {
    Change change = mapping.changeOf(question.code());
    List<AnsweredQuestion> earlier =
        mapping.into(question.code()).stream().map(Edge::from).map(old::get).toList();
    if (earlier.isEmpty()) {
      return new Outcome(question, change, Kind.NEW, earlier, null);
    }
    Carry carry = new Carry(question, earlier);
    boolean stays = change == Change.SAME && carry.isWhole() && !carry.isUnconfirmed();
    return new Outcome(
        question,
        change,
        stays ? Kind.STAYS : Kind.CONFIRM,
        earlier,
        carry.carried(!stays).orElse(null));
  }

  /** The answers to earlier questions on their way to the one in which these go on. */
  private record Carry(QuestionContent question, List<AnsweredQuestion> earlier) {

    /** Nothing where none of the earlier questions was answered. */
    Optional<Carried> carried(boolean toConfirm) {
      Optional<GivenAnswer> last =
          earlier.stream()
              .map(AnsweredQuestion::answer)
              .filter(answer -> answer.version() > 0)
              .max(Comparator.comparing(GivenAnswer::savedAt));
      AnswerInput input = input();
      return last.map(
          answer ->
              new Carried(
                  input,
                  toConfirm && !input.isEmpty(),
                  UUID.fromString(answer.savedBy()),
                  answer.savedAt()));
    }

    boolean isUnconfirmed() {
      return earlier.stream().anyMatch(row -> row.answer().needsConfirmation());
    }

    /** Whether nothing of the answers is left behind. */
    boolean isWhole() {
      return earlier.stream()
          .map(AnsweredQuestion::answer)
          .allMatch(
              answer ->
                  Objects.equals(answer.value(), value())
                      && answer.items().equals(items())
                      && (answer.entry() == null) == (entry() == null));
    }

    private AnswerInput input() {
      AnswerValue value = value();
      return new AnswerInput(
          value,
          items(),
          entry(),
          value == AnswerValue.NOT_APPLICABLE ? joined(GivenAnswer::notApplicableReason) : null,
          joined(GivenAnswer::note),
          earlier.stream().flatMap(row -> row.answer().links().stream()).distinct().toList(),
          earlier.stream().anyMatch(row -> row.answer().fromPaper()));
    }

    /** The value on which all agree, if the question offers it; null otherwise. */
    private AnswerValue value() {
      Set<AnswerValue> values = new HashSet<>();
      earlier.forEach(row -> values.add(row.answer().value()));
      AnswerValue agreed = values.size() == 1 ? values.iterator().next() : null;
      boolean offered =
          agreed != null && areAll(question.kind()) && question.choices().contains(agreed);
      return offered ? agreed : null;
    }

    /** The number, date, text or choice on which all agree; null otherwise. */
    private String entry() {
      List<String> entries =
          earlier.stream()
              .map(row -> areAll(question.kind()) ? entry(row) : null)
              .distinct()
              .toList();
      return entries.size() == 1 ? entries.get(0) : null;
    }

    /** An option is an option of its own version: the one of the same code goes on for it. */
    private String entry(AnsweredQuestion row) {
      String given = row.answer().entry();
      if (given == null || question.kind() != QuestionKind.SINGLE_CHOICE) {
        return given;
      }
      return row.question()
          .option(given)
          .flatMap(
              old ->
                  question.options().stream().filter(o -> o.code().equals(old.code())).findFirst())
          .map(option -> option.id().toString())
          .orElse(null);
    }

    /** What all that have an item agree on, for the items that the question has. */
    private Map<String, AnswerValue> items() {
      Map<String, AnswerValue> items = new HashMap<>();
      if (!areAll(QuestionKind.CHECKLIST)) {
        return items;
      }
      for (ItemContent item : question.items()) {
        List<AnswerValue> values =
            earlier.stream()
                .filter(row -> row.question().items().stream().anyMatch(i -> is(i, item)))
                .map(row -> row.answer().items().get(item.code()))
                .distinct()
                .toList();
        if (values.size() == 1 && values.get(0) != null) {
          items.put(item.code(), values.get(0));
        }
      }
      return items;
    }

    private static boolean is(ItemContent one, ItemContent other) {
      return one.code().equals(other.code());
    }

    private boolean areAll(QuestionKind kind) {
      return question.kind() == kind
          && earlier.stream().allMatch(row -> row.question().kind() == kind);
    }

    /** A text of all of them, each after the code of its question where there are more. */
    private String joined(Function<GivenAnswer, String> text) {
      String joined =
          earlier.stream()
              .filter(row -> text.apply(row.answer()) != null)
              .map(
                  row ->
                      (earlier.size() == 1 ? "" : row.question().code() + ": ")
                          + text.apply(row.answer()))
              .collect(Collectors.joining("\n\n"));
      return joined.isEmpty() ? null : joined;
    }
  }
}
