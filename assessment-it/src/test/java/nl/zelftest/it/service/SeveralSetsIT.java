package nl.zelftest.it.service;

import static nl.zelftest.it.service.Fixture.SECOND_SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerConflictException;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AnswerSheet.Progress;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.assessment.AssessmentService.Saved;
import nl.zelftest.assessment.IncompleteException;
import nl.zelftest.assessment.InvalidAnswerException;
import nl.zelftest.assessment.InvalidAnswerException.FieldError;
import nl.zelftest.assessment.InvalidAnswerException.Reason;
import nl.zelftest.assessment.OverviewPage;
import nl.zelftest.assessment.OverviewPage.Task;
import nl.zelftest.assessment.OverviewService;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.QuestionSetService.SetRow;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.shared.NotFoundException;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A second question set of another subject, with every kind of question, beside the one that comes
 * with the portal: it takes its file and a round, and no code.
 */
@ExtendWith(ArquillianExtension.class)
class SeveralSetsIT {

  private static final String ZWOLLE = "GM0193";
  private static final Duration DAY = Duration.ofDays(1);

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;

  @Inject private SubmissionService submissions;
  @Inject private AssessmentPages pages;
  @Inject private OverviewService overviews;
  @Inject private QuestionSetService questionSets;

  private Person coordinator;
  private UUID test;

  @BeforeEach
  void startTest() throws Exception {
    fixture.publishSecondSet();
    coordinator = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    test = start(fixture.round(SECOND_SET, DAY.negated(), DAY));
  }

  /**
   * By hand. The law: GB1 ½ (its follow-up is a text), GB2 ⅓ to ⅔, DG1 a date without a score, DG2
   * ¾: the mean of three. Neither the number, which is advice, nor the choice without scores
   * counts.
   */
  @Test
  void everyKindIsAnsweredSubmittedAndRead() throws Exception {
    answer("GB1", value(AnswerValue.PARTLY));
    answer("GB1b", entry("Een hoge stoep.\nDie wordt verlaagd."));
    answer(
        "GB2",
        new AnswerInput(
            null,
            Map.of("GB2a", AnswerValue.YES, "GB2b", AnswerValue.NO, "GB2c", AnswerValue.UNKNOWN),
            null,
            null,
            List.of()));
    answer("GB3", entry("-12,50"));
    answer("DG1", entry("2026-03-05"));
    answer("DG2", entry(option("DG2", "B")));
    assertThatThrownBy(this::submit).isInstanceOf(IncompleteException.class);
    answer("DG4", entry(option("DG4", "bureau")));
    Saved withoutReason = answer("DG3", notApplicable(null));
    assertThat(withoutReason.complete()).isFalse();
    assertThatThrownBy(this::submit).isInstanceOf(IncompleteException.class);
    AnswerInput withReason = notApplicable("Wij sturen geen brieven.");
    as(() -> assessments.answer(test, question("DG3"), withReason, withoutReason.version()));

    assertThat(as(() -> pages.review(test)).progress()).isEqualTo(new Progress(7, 7));
    submit();

    ResultPage result = as(() -> pages.result(test));
    Score law = result.scores().total(Obligation.LAW);
    assertThat(law.low()).isEqualTo(BigFraction.of(19, 36));
    assertThat(law.high()).isEqualTo(BigFraction.of(23, 36));
    assertThat(law.counted()).isEqualTo(3);
    assertThat(result.scores().total(Obligation.ADVICE).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(result.scores().total(Obligation.EXPLANATORY).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(part(result, "GB1").followUp().entry())
        .isEqualTo("Een hoge stoep.\nDie wordt verlaagd.");
    assertThat(part(result, "GB3").entry()).isEqualTo("-12.5");
    assertThat(part(result, "DG1").entry()).isEqualTo("2026-03-05");
    assertThat(part(result, "DG2").entry()).isEqualTo("B");
    assertThat(part(result, "DG2").shownEntry()).isEqualTo("voldoet gedeeltelijk");
    assertThat(part(result, "DG3").notApplicableReason()).isEqualTo("Wij sturen geen brieven.");
    assertThat(part(result, "DG4").shownEntry()).isEqualTo("een onderzoeksbureau");
  }

  @Test
  void everyKindIsKeptInItsOwnColumn() throws Exception {
    answer("GB3", entry("999999999999999,9999"));
    answer("DG1", entry("1900-01-01"));
    answer("DG2", entry(option("DG2", "UNKNOWN")));
    answer("DG3", entry("x".repeat(4000)));

    assertThat(kept("GB3", "number_value = 999999999999999.9999")).isTrue();
    assertThat(kept("DG1", "date_value = '1900-01-01'")).isTrue();
    assertThat(
            kept(
                "DG2",
                "option_id = (select o.id from question_option o where o.question_id = a.question_id"
                    + " and o.code = 'UNKNOWN') and value is null"))
        .isTrue();
    assertThat(kept("DG3", "char_length(text_value) = 4000")).isTrue();
    assertThat(
            fixture.count(
                "select count(*) from audit_event where object_id = '"
                    + test
                    + "' and (details like '%999%' or details like '%xxx%')"))
        .as("no answer in the audit trail")
        .isZero();
  }

  @Test
  void whatIsNotKnownIsAGapWhereItHasAScore() throws Exception {
    for (String code : List.of("GB1", "GB1b", "GB3", "DG1", "DG2", "DG3", "DG4")) {
      assertThat(answer(code, value(AnswerValue.UNKNOWN)).complete()).as(code).isTrue();
    }
    answer("GB2", notApplicable("Er is geen loket."));
    submit();

    Score law = as(() -> pages.result(test)).scores().total(Obligation.LAW);
    assertThat(law.low()).isEqualTo(BigFraction.ZERO);
    assertThat(law.high()).isEqualTo(BigFraction.ONE);
    assertThat(law.counted()).isEqualTo(2);
    assertThat(law.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whatCannotBeKeptIsToldAtItsField() {
    assertThat(refused("GB3", "veel"))
        .containsExactly(new FieldError("entry", Reason.NOT_A_NUMBER));
    assertThat(refused("DG1", "2026-02-30"))
        .containsExactly(new FieldError("entry", Reason.NO_SUCH_DATE));
    assertThat(refused("DG2", option("DG4", "bureau")))
        .containsExactly(new FieldError("entry", Reason.VALUE_NOT_OFFERED));
    assertThat(fixture.count("select count(*) from answer where assessment_id = '" + test + "'"))
        .isZero();
  }

  @Test
  void theSecondOfTwoSeesWhatTheFirstEntered() throws Exception {
    answer("GB3", entry("12,5"));

    AnswerConflictException conflict =
        catchThrowableOfType(AnswerConflictException.class, () -> answer("GB3", entry("13")));

    assertThat(conflict.getKept().entry()).isEqualTo("12.5");
  }

  @Test
  void bothSetsAreAnsweredSideBySide() throws Exception {
    UUID main = start(fixture.round(DAY.negated(), DAY));
    as(() -> assessments.answer(main, fixture.questions().get("TO1"), value(AnswerValue.YES), 0));
    answer("GB1", value(AnswerValue.YES));

    OverviewPage overview = as(overviews::overview);

    assertThat(overview.ofSeveralSets()).isTrue();
    assertThat(started(overview, main))
        .returns("Zelftest cliëntondersteuning", Task::questionSet)
        .returns(new Progress(1, 15), Task::progress)
        .returns("beleidsplan", Task::nextTheme);
    assertThat(started(overview, test))
        .returns("Zelftest toegankelijkheid", Task::questionSet)
        .returns(new Progress(1, 7), Task::progress)
        .returns("gebouw", Task::nextTheme);
    assertThatThrownBy(() -> as(() -> pages.fillIn(test, "beleidsplan")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void theSetThatWasThereFirstStaysTheMainOne() {
    assertThat(questionSets.current())
        .hasValueSatisfying(
            version -> assertThat(version.setCode()).isEqualTo("clientondersteuning"));
    assertThat(questionSets.sets())
        .containsExactly(
            new SetRow("clientondersteuning", "Zelftest cliëntondersteuning"),
            new SetRow(SECOND_SET, "Zelftest toegankelijkheid"));
    assertThat(questionSets.current(SECOND_SET).title()).isEqualTo("Zelftest toegankelijkheid");
    assertThatThrownBy(() -> questionSets.current("bestaat-niet"))
        .isInstanceOf(NotFoundException.class);
  }

  private static Task started(OverviewPage overview, UUID assessment) {
    return overview.current().stream()
        .filter(task -> assessment.equals(task.assessmentId()))
        .findFirst()
        .orElseThrow();
  }

  private static QuestionPart part(ResultPage result, String code) {
    return result.submission().themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .filter(question -> question.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private boolean kept(String code, String condition) {
    return fixture.count(
            "select count(*) from answer a where a.assessment_id = '"
                + test
                + "' and a.question_id = '"
                + question(code)
                + "' and "
                + condition)
        == 1;
  }

  private List<FieldError> refused(String code, String entry) {
    return catchThrowableOfType(InvalidAnswerException.class, () -> answer(code, entry(entry)))
        .getErrors();
  }

  private UUID start(UUID round) throws Exception {
    return as(() -> assessments.start(round, coordinator.organisation(), ZWOLLE));
  }

  private Saved answer(String code, AnswerInput input) throws Exception {
    return as(() -> assessments.answer(test, question(code), input, 0));
  }

  private void submit() throws Exception {
    as(
        () -> {
          submissions.submit(test);
          return null;
        });
  }

  private <T> T as(Callable<T> step) throws Exception {
    return asMunicipality.call(
        () -> {
          currentActor.become(actors.find(coordinator.account()).orElseThrow());
          return step.call();
        });
  }

  private UUID question(String code) {
    return fixture.questions(SECOND_SET).get(code);
  }

  private String option(String question, String code) {
    return questions()
        .filter(asked -> asked.code().equals(question))
        .flatMap(asked -> asked.options().stream())
        .filter(option -> option.code().equals(code))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  private Stream<VersionContent.QuestionContent> questions() {
    return questionSets.current(SECOND_SET).questions();
  }

  private static AnswerInput value(AnswerValue value) {
    return new AnswerInput(value, Map.of(), null, null, List.of());
  }

  private static AnswerInput notApplicable(String reason) {
    return new AnswerInput(AnswerValue.NOT_APPLICABLE, Map.of(), reason, null, List.of());
  }

  private static AnswerInput entry(String entry) {
    return new AnswerInput(null, Map.of(), entry, null, null, List.of());
  }
}
