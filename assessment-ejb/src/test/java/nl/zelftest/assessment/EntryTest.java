package nl.zelftest.assessment;

import static nl.zelftest.assessment.QuestionSetFixture.option;
import static nl.zelftest.assessment.QuestionSetFixture.question;
import static nl.zelftest.questionset.AnswerValue.NOT_APPLICABLE;
import static nl.zelftest.questionset.AnswerValue.PARTLY;
import static nl.zelftest.questionset.AnswerValue.UNKNOWN;
import static nl.zelftest.questionset.AnswerValue.YES;
import static nl.zelftest.questionset.QuestionKind.CHECKLIST;
import static nl.zelftest.questionset.QuestionKind.DATE;
import static nl.zelftest.questionset.QuestionKind.JUDGEMENT;
import static nl.zelftest.questionset.QuestionKind.NUMBER;
import static nl.zelftest.questionset.QuestionKind.SINGLE_CHOICE;
import static nl.zelftest.questionset.QuestionKind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.zelftest.assessment.InvalidAnswerException.FieldError;
import nl.zelftest.assessment.InvalidAnswerException.Reason;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are entered or chosen instead of judged: what is kept of them, and what is not. */
class EntryTest {
  private static final OptionContent WELL = option("goed", "0.75");
  private static final OptionContent BADLY = option("slecht", "0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-0 | 0",
        "007 | 7",
        "12,50 | 12.5",
        "12.5 | 12.5",
        "0.125 | 0.125",
        "1234,5678 | 1234.5678",
        "1234.5678 | 1234.5678",
        "-3,25 | -3.25",
        "\u22123 | -3",
        "100 | 100",
        "999999999999999,9999 | 999999999999999.9999",
      })
  void aNumberIsKeptInOneForm(String entry, String kept) {
    assertThat(kept(question(NUMBER, false), entry)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twaalf | NOT_A_NUMBER",
        "12 meter | NOT_A_NUMBER",
        "12, | NOT_A_NUMBER",
        ",5 | NOT_A_NUMBER",
        "1e3 | NOT_A_NUMBER",
        "+5 | NOT_A_NUMBER",
        "1 250 | NOT_A_NUMBER",
        "1,250.5 | NOT_A_NUMBER",
        "1,2,3 | NOT_A_NUMBER",
        "NaN | NOT_A_NUMBER",
        "Infinity | NOT_A_NUMBER",
        "\u0661\u0662 | NOT_A_NUMBER",
        "1.250 | NUMBER_IN_THOUSANDS",
        "-1.250.000 | NUMBER_IN_THOUSANDS",
        "1.250,50 | NUMBER_IN_THOUSANDS",
        "1000000000000000 | NUMBER_TOO_LONG",
        "0,12345 | NUMBER_TOO_LONG",
      })
  void whatIsNoNumberIsToldAtTheField(String entry, Reason reason) {
    assertThat(errors(question(NUMBER, false), entry(entry)))
        .containsExactly(new FieldError("entry", reason));
  }

  @Test
  void aNumberWithoutEndIsNotEvenRead() {
    assertThat(errors(question(NUMBER, false), entry("9".repeat(60_000))))
        .containsExactly(new FieldError("entry", Reason.NUMBER_TOO_LONG));
  }

  @Property(tries = 500)
  void everyNumberThatFitsItsColumnComesBack(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long whole,
      @ForAll @IntRange(max = 9999) int decimals) {
    BigDecimal number =
        new BigDecimal(BigInteger.valueOf(whole))
            .add(BigDecimal.valueOf(whole < 0 ? -decimals : decimals, 4));

    String kept = kept(question(NUMBER, false), number.toPlainString().replace('.', ','));

    assertThat(new BigDecimal(kept)).isEqualByComparingTo(number);
    assertThat(kept).doesNotContain("E").doesNotContainPattern("[.].*0$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2200-12-31", "2028-02-29"})
  void aDateIsKeptAsIso(String entry) {
    assertThat(kept(question(DATE, false), entry)).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "23-11-2026, NOT_A_DATE",
    "2026-11-, NOT_A_DATE",
    "--23, NOT_A_DATE",
    "2026-11-23T00:00, NOT_A_DATE",
    "+12026-11-23, NOT_A_DATE",
    "2026-1-1, NOT_A_DATE",
    "morgen, NOT_A_DATE",
    "2026-02-29, NO_SUCH_DATE",
    "2026-13-01, NO_SUCH_DATE",
    "2026-00-10, NO_SUCH_DATE",
    "0026-11-23, YEAR_OUT_OF_RANGE",
    "1899-12-31, YEAR_OUT_OF_RANGE",
    "2201-01-01, YEAR_OUT_OF_RANGE",
  })
  void whatIsNoDateIsToldAtTheField(String entry, Reason reason) {
    assertThat(errors(question(DATE, false), entry(entry)))
        .containsExactly(new FieldError("entry", reason));
  }

  @Test
  void aTextHasRoomForFourThousandCharactersAndNotOneMore() {
    String text = "Regel één\n".repeat(400);
    assertThat(kept(question(TEXT, false), text)).isEqualTo(text);
    assertThat(errors(question(TEXT, false), entry(text + "x")))
        .containsExactly(new FieldError("entry", Reason.TEXT_TOO_LONG));
    assertThat(errors(question(TEXT, false), entry("nul \u0000")))
        .containsExactly(new FieldError("entry", Reason.TEXT_NOT_ALLOWED));
  }

  @Test
  void aChoiceIsOneOfTheQuestionsOwnOptions() {
    QuestionContent question = question(SINGLE_CHOICE, false, WELL, BADLY);

    assertThat(kept(question, BADLY.id().toString())).isEqualTo(BADLY.id().toString());
    for (String other : List.of("slecht", UUID.randomUUID().toString(), "YES", "x".repeat(9999))) {
      assertThat(errors(question, entry(other)))
          .containsExactly(new FieldError("entry", Reason.VALUE_NOT_OFFERED));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "DATE", "TEXT", "SINGLE_CHOICE"})
  void unknownMayBeSaidInstead(QuestionKind kind) {
    QuestionContent question = question(kind, false, WELL);
    AnswerInput unknown = value(UNKNOWN, null);

    assertThatCode(() -> AnswerCheck.require(question, unknown)).doesNotThrowAnyException();
    assertThat(unknown.isComplete(question)).isTrue();
    assertThat(entry(null).isComplete(question)).isFalse();
    assertThat(errors(question, value(YES, null)))
        .containsExactly(new FieldError("value", Reason.VALUE_NOT_OFFERED));
    assertThat(errors(question, value(PARTLY, null)))
        .containsExactly(new FieldError("value", Reason.VALUE_NOT_OFFERED));
  }

  @Test
  void unknownIsNotSaidBesideAnEntry() {
    AnswerInput both = new AnswerInput(UNKNOWN, Map.of(), "12", null, null, List.of());

    assertThat(errors(question(NUMBER, false), both))
        .containsExactly(new FieldError("entry", Reason.ENTRY_BESIDE_VALUE));
  }

  @ParameterizedTest
  @EnumSource
  void anyKindMayNotApplyWhereTheQuestionAllowsItAndWithAReason(QuestionKind kind) {
    QuestionContent allowed = question(kind, true, WELL);
    AnswerInput withReason = value(NOT_APPLICABLE, "Er is geen loket.");

    assertThatCode(() -> AnswerCheck.require(allowed, withReason)).doesNotThrowAnyException();
    assertThat(withReason.isComplete(allowed)).isTrue();
    assertThat(value(NOT_APPLICABLE, null).isComplete(allowed)).isFalse();
    assertThat(errors(question(kind, false, WELL), withReason))
        .containsExactly(new FieldError("value", Reason.VALUE_NOT_OFFERED));
  }

  @Test
  void judgementsAndChecklistsHaveNoEntry() {
    assertThat(errors(question(JUDGEMENT, false), entry("12")))
        .containsExactly(new FieldError("entry", Reason.VALUE_NOT_OFFERED));
    assertThat(errors(question(CHECKLIST, false), entry("12")))
        .containsExactly(new FieldError("entry", Reason.VALUE_NOT_OFFERED));
  }

  @Test
  void aNewEntryTakesThePlaceOfTheOldOne() {
    QuestionContent question = question(TEXT, false);
    Answer answer = new Answer(UUID.randomUUID(), question.id());
    give(answer, question, entry("eerst"));
    give(answer, question, entry("later"));
    assertThat(answer.given().entry()).isEqualTo("later");

    give(answer, question, value(UNKNOWN, null));
    assertThat(answer.given().entry()).isNull();
    assertThat(answer.given().value()).isEqualTo(UNKNOWN);
    assertThat(answer.given().isComplete(question)).isTrue();
  }

  private static String kept(QuestionContent question, String entry) {
    AnswerInput input = entry(entry);
    AnswerCheck.require(question, input);
    assertThat(input.isComplete(question)).isTrue();
    Answer answer = new Answer(UUID.randomUUID(), question.id());
    give(answer, question, input);
    return answer.given().entry();
  }

  private static void give(Answer answer, QuestionContent question, AnswerInput input) {
    answer.give(input, question.kind(), UUID.randomUUID(), Instant.EPOCH);
  }

  private static List<FieldError> errors(QuestionContent question, AnswerInput input) {
    return catchThrowableOfType(
            InvalidAnswerException.class, () -> AnswerCheck.require(question, input))
        .getErrors();
  }

  private static AnswerInput entry(String entry) {
    return new AnswerInput(null, Map.of(), entry, null, null, List.of());
  }

  private static AnswerInput value(AnswerValue value, String reason) {
    return new AnswerInput(value, Map.of(), reason, null, List.of());
  }
}
