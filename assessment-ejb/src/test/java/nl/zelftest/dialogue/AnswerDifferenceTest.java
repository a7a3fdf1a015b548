package nl.zelftest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDifferenceTest {

  @ParameterizedTest
  @CsvSource({
    "YES NO, OPPOSED",
    "YES PARTLY NO, OPPOSED",
    "YES UNKNOWN NO, OPPOSED",
    "YES PARTLY, DIFFERENT",
    "NO PARTLY, DIFFERENT",
    "YES NOT_APPLICABLE, DIFFERENT",
    "YES PARTLY UNKNOWN, DIFFERENT",
    "YES UNKNOWN, UNKNOWN",
    "NO UNKNOWN NO, UNKNOWN",
    "UNKNOWN UNKNOWN, NOBODY_KNOWS",
    "NO NO, BOTH_NO",
    "YES YES YES, AGREED",
    "PARTLY PARTLY, AGREED",
    "NOT_APPLICABLE NOT_APPLICABLE, AGREED",
    "YES, ALONE"
  })
  void judgements(String values, Difference expected) {
    assertThat(
            AnswerDifference.of(
                Stream.of(values.split(" ", -1))
                    .map(value -> answer(QuestionKind.JUDGEMENT, value, null, List.of()))
                    .toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "YES YES, YES NO, OPPOSED",
    "YES UNKNOWN, YES YES, UNKNOWN",
    "NO YES, NO YES, BOTH_NO",
    "YES YES, YES YES, AGREED",
    "UNKNOWN YES, UNKNOWN YES, NOBODY_KNOWS"
  })
  void ofAChecklistTheLineThatDiffersMostCounts(String one, String other, Difference expected) {
    assertThat(AnswerDifference.of(List.of(checklist(one), checklist(other)))).isEqualTo(expected);
  }

  @Test
  void aChecklistThatDoesNotApplyDiffersFromOneThatDoes() {
    QuestionPart none =
        answer(
            QuestionKind.CHECKLIST,
            "NOT_APPLICABLE",
            null,
            List.of(new ItemPart("A0", "a", null), new ItemPart("A1", "b", null)));

    assertThat(AnswerDifference.of(List.of(none, checklist("YES YES"))))
        .isEqualTo(Difference.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "12.5 12.5, AGREED",
    "12.5 12, DIFFERENT",
    "12.5 ?, UNKNOWN",
    "? ?, NOBODY_KNOWS",
    "12.5 -, DIFFERENT",
    "- -, AGREED"
  })
  void entries(String entries, Difference expected) {
    List<QuestionPart> answers =
        Arrays.stream(entries.split(" ", -1))
            .map(
                entry ->
                    switch (entry) {
                      case "?" -> answer(QuestionKind.NUMBER, "UNKNOWN", null, List.of());
                      case "-" -> answer(QuestionKind.NUMBER, "NOT_APPLICABLE", null, List.of());
                      default -> answer(QuestionKind.NUMBER, null, entry, List.of());
                    })
            .toList();

    assertThat(AnswerDifference.of(answers)).isEqualTo(expected);
  }

  private static QuestionPart checklist(String values) {
    String[] each = values.split(" ", -1);
    return answer(
        QuestionKind.CHECKLIST,
        null,
        null,
        IntStream.range(0, each.length)
            .mapToObj(i -> new ItemPart("A" + i, "onderdeel", AnswerValue.valueOf(each[i])))
            .toList());
  }

  private static QuestionPart answer(
      QuestionKind kind, String value, String entry, List<ItemPart> items) {
    return new QuestionPart(
        UUID.randomUUID(),
        "A",
        "1.1",
        kind,
        Obligation.LAW,
        "Vraag",
        "Vraag",
        value == null ? null : AnswerValue.valueOf(value),
        entry,
        items,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null);
  }
}
