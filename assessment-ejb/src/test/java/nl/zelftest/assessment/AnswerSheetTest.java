package nl.zelftest.assessment;

import static nl.zelftest.assessment.QuestionSetFixture.VERSION;
import static nl.zelftest.assessment.QuestionSetFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.AnswerSheet.Progress;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerSheetTest {

  private final List<GivenAnswer> answers = new ArrayList<>();

  @Test
  void anEmptySheetHasEverythingToDo() {
    assertThat(sheet().progress()).isEqualTo(new Progress(0, 15));
    assertThat(sheet().progress().percentage()).isZero();
  }

  @Test
  void itIsCompleteOnceEveryQuestionIsAnswered() {
    answerAll(AnswerValue.YES);
    assertThat(sheet().progress()).isEqualTo(new Progress(15, 15));
    assertThat(sheet().progress().isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = AnswerValue.class,
      names = {"PARTLY", "NO", "UNKNOWN"})
  void aFollowUpIsAskedAfterTheAnswersThatItNames(AnswerValue value) {
    answer("ON2", value);
    assertThat(sheet().isFollowUpAsked(question("ON2"))).isTrue();
    assertThat(sheet().progress(VERSION.themes().get(1)).complete())
        .as("the parent counts only with its follow-up")
        .isZero();

    answer("ON2b", AnswerValue.NO);
    assertThat(sheet().progress(VERSION.themes().get(1)).complete()).isEqualTo(1);
  }

  @Test
  void aFollowUpThatIsNoLongerAskedIsKeptButLeftOut() {
    answer("ON2", AnswerValue.YES);
    answer("ON2b", AnswerValue.NO);

    assertThat(sheet().isFollowUpAsked(question("ON2"))).isFalse();
    assertThat(sheet().answer(question("ON2b")).value()).isEqualTo(AnswerValue.NO);
    assertThat(sheet().asked(VERSION.themes().get(1)).map(QuestionContent::code))
        .containsExactly("ON1", "ON2", "ON3");
  }

  @Test
  void aChecklistIsCompleteWithItsLastItem() {
    Map<String, AnswerValue> items = new HashMap<>();
    question("LB1").items().forEach(item -> items.put(item.code(), AnswerValue.UNKNOWN));
    items.remove("LB1h");
    answers.add(given("LB1", null, items, false));
    assertThat(sheet().isComplete(question("LB1"))).isFalse();

    answers.clear();
    items.put("LB1h", AnswerValue.NO);
    answers.add(given("LB1", null, items, false));
    assertThat(sheet().isComplete(question("LB1"))).isTrue();
  }

  @Test
  void anAnswerThatWasCarriedOverAsksToBeConfirmed() {
    answers.add(given("TO1", AnswerValue.YES, Map.of(), true));
    assertThat(sheet().isComplete(question("TO1"))).isFalse();
  }

  private AnswerSheet sheet() {
    return new AnswerSheet(VERSION, answers);
  }

  private void answerAll(AnswerValue value) {
    VERSION.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .forEach(
            q -> {
              Map<String, AnswerValue> items = new HashMap<>();
              q.items().forEach(item -> items.put(item.code(), AnswerValue.YES));
              answers.add(given(q.code(), items.isEmpty() ? value : null, items, false));
            });
  }

  private void answer(String code, AnswerValue value) {
    answers.add(given(code, value, Map.of(), false));
  }

  private static GivenAnswer given(
      String code, AnswerValue value, Map<String, AnswerValue> items, boolean needsConfirmation) {
    return new GivenAnswer(
        question(code).id(),
        1,
        value,
        items,
        null,
        null,
        null,
        List.of(),
        needsConfirmation,
        needsConfirmation,
        false,
        Instant.EPOCH,
        "");
  }
}
