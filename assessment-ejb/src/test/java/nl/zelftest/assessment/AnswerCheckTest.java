package nl.zelftest.assessment;

import static nl.zelftest.assessment.QuestionSetFixture.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.AnswerInput.Link;
import nl.zelftest.assessment.InvalidAnswerException.FieldError;
import nl.zelftest.assessment.InvalidAnswerException.Reason;
import nl.zelftest.questionset.AnswerValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

  @Test
  void aPlainAnswerPasses() {
    assertThatCode(
            () ->
                AnswerCheck.require(
                    question("TO1"),
                    new AnswerInput(
                        AnswerValue.PARTLY,
                        Map.of(),
                        null,
                        "Eerste regel\nTweede regel 😀 \u202Bשלום\u202C <script>alert(1)</script>",
                        List.of(new Link("https://www.gemeente.example/plan?x=1#y", "Plan")))))
        .doesNotThrowAnyException();
  }

  @Test
  void notApplicableIsRefusedWhereTheQuestionDoesNotOfferIt() {
    assertThat(errors("TO1", input(AnswerValue.NOT_APPLICABLE)))
        .containsExactly(new FieldError("value", Reason.VALUE_NOT_OFFERED));
  }

  @Test
  void aChecklistTakesItsOwnItemsOnlyAndNoPartly() {
    assertThat(errors("LB1", items(Map.of("LB1z", AnswerValue.YES))))
        .containsExactly(new FieldError("items", Reason.ITEM_UNKNOWN));
    assertThat(errors("LB1", items(Map.of("LB1a", AnswerValue.PARTLY))))
        .containsExactly(new FieldError("items", Reason.VALUE_NOT_OFFERED));
    assertThat(errors("LB1", input(AnswerValue.YES)))
        .containsExactly(new FieldError("value", Reason.VALUE_NOT_OFFERED));
    assertThat(errors("TO1", items(Map.of("LB1a", AnswerValue.YES))))
        .containsExactly(new FieldError("items", Reason.ITEM_UNKNOWN));
  }

  @Test
  void aNoteHasRoomForFourThousandCharactersAndNotOneMore() {
    assertThatCode(() -> AnswerCheck.require(question("TO1"), note("x".repeat(4000))))
        .doesNotThrowAnyException();
    assertThat(errors("TO1", note("x".repeat(4001))))
        .containsExactly(new FieldError("note", Reason.TEXT_TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uD83Db", "\u001B[31m"})
  void charactersThatCannotBeKeptAreRefused(String text) {
    assertThat(errors("TO1", note(text)))
        .containsExactly(new FieldError("note", Reason.TEXT_NOT_ALLOWED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://gemeente.example/x",
        "www.gemeente.example",
        "https:///x",
        "https://naam:wachtwoord@gemeente.example/",
        "https://gemeente.example/een spatie",
        " https://gemeente.example",
        ""
      })
  void aLinkIsHttpOrHttpsWithAHost(String url) {
    assertThat(errors("TO1", links(List.of(new Link(url, "x")))))
        .containsExactly(new FieldError("links[0]", Reason.LINK_NOT_HTTP));
  }

  @Test
  void linksAreBounded() {
    assertThat(errors("TO1", links(Collections.nCopies(11, new Link("https://a.example", "a")))))
        .containsExactly(new FieldError("links", Reason.TOO_MANY_LINKS));
    assertThat(
            errors("TO1", links(List.of(new Link("https://a.example/" + "x".repeat(1000), "a")))))
        .containsExactly(new FieldError("links[0]", Reason.LINK_TOO_LONG));
    assertThat(errors("TO1", links(List.of(new Link("https://a.example", "x".repeat(201))))))
        .containsExactly(new FieldError("links[0]", Reason.LINK_LABEL_TOO_LONG));
  }

  @Test
  void everyErrorIsToldAtOnce() {
    AnswerInput input =
        new AnswerInput(
            AnswerValue.NOT_APPLICABLE,
            Map.of("x", AnswerValue.YES),
            null,
            "y".repeat(4001),
            List.of(new Link("javascript:1", "\u0000")));
    assertThat(errors("TO1", input))
        .extracting(FieldError::field)
        .containsExactly("value", "items", "note", "links[0]", "links[0]");
  }

  private static List<FieldError> errors(String code, AnswerInput input) {
    return catchThrowableOfType(
            InvalidAnswerException.class, () -> AnswerCheck.require(question(code), input))
        .getErrors();
  }

  private static AnswerInput input(AnswerValue value) {
    return new AnswerInput(value, Map.of(), null, null, List.of());
  }

  private static AnswerInput items(Map<String, AnswerValue> items) {
    return new AnswerInput(null, items, null, null, List.of());
  }

  private static AnswerInput note(String note) {
    return new AnswerInput(null, Map.of(), null, note, List.of());
  }

  private static AnswerInput links(List<Link> links) {
    return new AnswerInput(null, Map.of(), null, null, links);
  }
}
