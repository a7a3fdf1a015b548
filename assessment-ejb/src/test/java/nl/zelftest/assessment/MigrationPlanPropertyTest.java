package nl.zelftest.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zelftest.assessment.MigrationPlan.AnsweredQuestion;
import nl.zelftest.assessment.MigrationPlan.Carried;
import nl.zelftest.assessment.MigrationPlan.Kind;
import nl.zelftest.assessment.MigrationPlan.Outcome;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;

/** Whatever the versions, the edges between them and the answers are. */
class MigrationPlanPropertyTest {

  /** A test before it moves. */
  private record Case(
      VersionContent earlier,
      VersionContent later,
      VersionMapping mapping,
      List<GivenAnswer> answers) {

    MigrationPlan plan(Collection<GivenAnswer> all) {
      return MigrationPlan.of(earlier, later, mapping, all);
    }
  }

  @Property(tries = 500)
  void everyQuestionHasOneOutcomeAndNoAnswerIsLost(@ForAll("cases") Case test) {
    MigrationPlan plan = test.plan(test.answers());

    assertThat(plan.outcomes().stream().map(Outcome::question))
        .containsExactlyElementsOf(test.later().questions().toList());
    Set<QuestionContent> reached =
        Stream.concat(
                plan.outcomes().stream().flatMap(outcome -> outcome.earlier().stream()),
                plan.dropped().stream())
            .map(AnsweredQuestion::question)
            .collect(Collectors.toSet());
    assertThat(reached).containsAll(test.earlier().questions().toList());
    for (Outcome outcome : plan.outcomes()) {
      assertThat(outcome.kind() == Kind.NEW).isEqualTo(outcome.earlier().isEmpty());
      assertThat(textOf(outcome)).containsAll(notesOf(outcome.earlier()));
    }
  }

  @Property(tries = 500)
  void whatStaysIsTheSameAnswer(@ForAll("cases") Case test) {
    for (Outcome outcome : test.plan(test.answers()).outcomes(Kind.STAYS)) {
      GivenAnswer before = outcome.earlier().get(0).answer();
      if (outcome.carried() != null) {
        AnswerInput after = outcome.carried().input();
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.items()).isEqualTo(before.items());
        assertThat(after.note()).isEqualTo(before.note());
        assertThat(outcome.carried().needsConfirmation()).isFalse();
      } else {
        assertThat(before.version()).isZero();
      }
    }
  }

  @Property(tries = 500)
  void aCopyFitsItsQuestion(@ForAll("cases") Case test) {
    test.plan(test.answers())
        .copies(List.of())
        .forEach((question, copy) -> AnswerCheck.require(question, copy.input()));
  }

  @Property(tries = 300)
  void forwardBackAndForwardAgainLosesNothing(
      @ForAll("cases") Case test, @ForAll("notes") String ownNote) {
    Map<UUID, GivenAnswer> answers = new HashMap<>();
    test.answers().forEach(answer -> answers.put(answer.questionId(), answer));

    forward(test, answers);
    QuestionContent changed = test.later().questions().findFirst().orElseThrow();
    GivenAnswer own = MigrationFixture.given(changed, null, ownNote);
    answers.put(changed.id(), own);
    Map<UUID, GivenAnswer> before = Map.copyOf(answers);
    // Back: the test is on the earlier version again, and no answer changes.
    forward(test, answers);

    assertThat(answers).isEqualTo(before);
    assertThat(answers.values()).containsAll(test.answers()).contains(own);
  }

  /** What moving writes: copies on the later version's questions. */
  private static void forward(Case test, Map<UUID, GivenAnswer> answers) {
    List<GivenAnswer> all = List.copyOf(answers.values());
    test.plan(all)
        .copies(all)
        .forEach((question, copy) -> answers.put(question.id(), written(question, copy)));
  }

  private static GivenAnswer written(QuestionContent question, Carried copy) {
    return MigrationFixture.given(question, copy.input(), copy.needsConfirmation(), true);
  }

  private static List<String> notesOf(List<AnsweredQuestion> earlier) {
    return earlier.stream()
        .map(row -> row.answer().note())
        .filter(note -> note != null)
        .flatMap(String::lines)
        .toList();
  }

  private static List<String> textOf(Outcome outcome) {
    if (outcome.carried() == null || outcome.carried().input().note() == null) {
      return List.of();
    }
    return outcome
        .carried()
        .input()
        .note()
        .lines()
        .map(l -> l.replaceFirst("^A\\d: ", ""))
        .toList();
  }

  @Provide
  Arbitrary<String> notes() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<List<QuestionContent>> earlier = questions("A");
    Arbitrary<List<QuestionContent>> later = questions("B");
    return Combinators.combine(earlier, later)
        .flatAs(
            (olds, news) ->
                Combinators.combine(edges(olds, news), answers(olds))
                    .as(
                        (edges, answers) ->
                            new Case(version(olds), version(news), edges, answers)));
  }

  private static VersionContent version(List<QuestionContent> questions) {
    return MigrationFixture.version(questions.toArray(QuestionContent[]::new));
  }

  private Arbitrary<List<QuestionContent>> questions(String letter) {
    return Arbitraries.of(0, 1, 2)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            kinds ->
                IntStream.range(0, kinds.size())
                    .mapToObj(i -> question(letter + i, kinds.get(i)))
                    .toList());
  }

  private static QuestionContent question(String code, int kind) {
    return switch (kind) {
      case 0 -> MigrationFixture.judgement(code);
      case 1 -> MigrationFixture.judgementOrNot(code);
      default -> MigrationFixture.checklist(code, "i", "j", code + "k");
    };
  }

  private Arbitrary<VersionMapping> edges(List<QuestionContent> olds, List<QuestionContent> news) {
    List<String> from = olds.stream().map(QuestionContent::code).toList();
    List<String> to = news.stream().map(QuestionContent::code).toList();
    return Combinators.combine(
            Arbitraries.of(from), Arbitraries.of(to), Arbitraries.of(true, false))
        .as(Edge::new)
        .set()
        .ofMaxSize(from.size() + to.size())
        .uniqueElements(edge -> edge.from() + " " + edge.to())
        .map(VersionMapping::new);
  }

  private Arbitrary<List<GivenAnswer>> answers(List<QuestionContent> questions) {
    Arbitrary<List<GivenAnswer>> none = Arbitraries.create(ArrayList::new);
    return questions.stream()
        .reduce(
            none,
            (all, question) ->
                Combinators.combine(all, answer(question).optional())
                    .as(
                        (given, one) -> {
                          List<GivenAnswer> more = new ArrayList<>(given);
                          one.ifPresent(more::add);
                          return more;
                        }),
            (one, other) -> one);
  }

  private Arbitrary<GivenAnswer> answer(QuestionContent question) {
    Arbitrary<Map<String, AnswerValue>> items =
        question.items().isEmpty()
            ? Arbitraries.just(Map.of())
            : Arbitraries.maps(
                Arbitraries.of(question.items().stream().map(item -> item.code()).toList()),
                Arbitraries.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN));
    Arbitrary<AnswerValue> values =
        question.items().isEmpty()
            ? Arbitraries.of(question.choices()).injectNull(0.2)
            : Arbitraries.just(null);
    return Combinators.combine(values, items, notes().injectNull(0.5))
        .as(
            (value, chosen, note) ->
                MigrationFixture.given(
                    question,
                    new AnswerInput(
                        value,
                        chosen,
                        value == AnswerValue.NOT_APPLICABLE ? "reden" : null,
                        note,
                        List.of()),
                    false,
                    false));
  }
}
