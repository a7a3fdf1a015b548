package nl.zelftest.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.round.Round;

/**
 * What a submission holds: the questions as they were worded, and the answers. People appear by
 * account id only, in {@code submittedBy}; notes are the organisation's own words.
 *
 * @param format of this record, so that later programs can read older submissions
 * @param submittedAt ISO instant
 */
public record SubmissionSnapshot(
    int format,
    UUID assessmentId,
    String submittedAt,
    UUID submittedBy,
    RoundPart round,
    MunicipalityPart municipality,
    OrganisationPart organisation,
    VersionPart questionSet,
    List<ThemePart> themes) {

  static final int FORMAT = 1;

  public record RoundPart(UUID id, String name, int reportingYear) {}

  public record MunicipalityPart(String code, String name) {}

  public record OrganisationPart(UUID id, OrganisationKind side, String name) {}

  public record VersionPart(UUID id, String code, String label, String title) {}

  public record ThemePart(int number, String code, String title, List<QuestionPart> questions) {}

  /**
   * A question with its answer. What only some kinds have is absent from the text of the others, so
   * that a kind that is added changes no hash.
   *
   * @param entry a number, an ISO date, a text, or the code of the chosen option; null when nothing
   *     was entered
   * @param options of a single choice
   * @param fromPaper true where the answer was written over from paper; null otherwise
   * @param followUp null when none was asked
   */
  public record QuestionPart(
      UUID id,
      String code,
      String number,
      QuestionKind kind,
      Obligation obligation,
      String text,
      String plain,
      AnswerValue value,
      @JsonInclude(JsonInclude.Include.NON_NULL) String entry,
      List<ItemPart> items,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OptionPart> options,
      String notApplicableReason,
      String note,
      List<AnswerInput.Link> links,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean fromPaper,
      QuestionPart followUp) {

    public QuestionPart {
      options = options == null ? List.of() : List.copyOf(options);
    }

    /** What was entered, of a single choice in the words that were chosen; null when nothing. */
    public String shownEntry() {
      return chosen().map(OptionPart::text).orElse(entry);
    }

    /** This question by itself. */
    public QuestionPart withoutFollowUp() {
      return with(notApplicableReason, note, links, null);
    }

    /** The answers without the words and addresses that were written beside them. */
    QuestionPart withoutNotes() {
      return with(null, null, List.of(), followUp == null ? null : followUp.withoutNotes());
    }

    private QuestionPart with(
        String reason, String remark, List<AnswerInput.Link> sources, QuestionPart next) {
      return new QuestionPart(
          id,
          code,
          number,
          kind,
          obligation,
          text,
          plain,
          value,
          entry,
          items,
          options,
          reason,
          remark,
          sources,
          fromPaper,
          next);
    }

    private Optional<OptionPart> chosen() {
      return options.stream().filter(option -> option.code().equals(entry)).findFirst();
    }

    private boolean isScored() {
      return options.stream().anyMatch(option -> option.score() != null);
    }
  }

  /** A line of a checklist with its answer. */
  public record ItemPart(String code, String text, AnswerValue value) {}

  /** An answer that a single choice offered. */
  public record OptionPart(
      String code, String text, @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal score) {}

  /**
   * The test as it was shown, with what was answered; follow-ups that are not asked are left out.
   */
  static SubmissionSnapshot of(
      Assessment assessment,
      Organisation organisation,
      Municipality municipality,
      VersionContent version,
      AnswerSheet sheet,
      Instant submittedAt,
      UUID submittedBy) {
    Round round = assessment.getRound();
    return new SubmissionSnapshot(
        FORMAT,
        assessment.getId(),
        submittedAt.toString(),
        submittedBy,
        new RoundPart(round.getId(), round.getName(), round.getReportingYear()),
        new MunicipalityPart(municipality.getCode(), municipality.getName()),
        new OrganisationPart(organisation.getId(), assessment.getSide(), organisation.getName()),
        new VersionPart(version.id(), version.setCode(), version.label(), version.title()),
        themes(version, sheet));
  }

  static List<ThemePart> themes(VersionContent version, AnswerSheet sheet) {
    return version.themes().stream().map(theme -> theme(theme, sheet)).toList();
  }

  private static ThemePart theme(ThemeContent theme, AnswerSheet sheet) {
    return new ThemePart(
        theme.number(),
        theme.code(),
        theme.title(),
        theme.questions().stream().map(question -> question(question, sheet)).toList());
  }

  private static QuestionPart question(QuestionContent question, AnswerSheet sheet) {
    GivenAnswer answer = sheet.answer(question);
    Map<String, AnswerValue> items = answer.items();
    return new QuestionPart(
        question.id(),
        question.code(),
        question.number(),
        question.kind(),
        question.obligation(),
        question.text(),
        question.plain(),
        answer.value(),
        question.option(answer.entry()).map(OptionContent::code).orElse(answer.entry()),
        question.items().stream()
            .map(item -> new ItemPart(item.code(), item.text(), items.get(item.code())))
            .toList(),
        question.options().stream()
            .map(option -> new OptionPart(option.code(), option.text(), option.score()))
            .toList(),
        answer.notApplicableReason(),
        answer.note(),
        answer.links(),
        answer.fromPaper() ? true : null,
        sheet.isFollowUpAsked(question) ? question(question.followUp().question(), sheet) : null);
  }

  /** What the submission scores. */
  Scores scores() {
    return Scoring.of(
        themes.stream()
            .flatMap(
                theme -> theme.questions().stream().map(question -> scored(theme.code(), question)))
            .toList());
  }

  private static ScoredQuestion scored(String themeCode, QuestionPart question) {
    return new ScoredQuestion(
        question.code(),
        themeCode,
        question.obligation(),
        question.kind(),
        question.value(),
        question.items().stream().map(ItemPart::value).toList(),
        question.isScored(),
        question.chosen().map(OptionPart::score).orElse(null),
        question.followUp() == null ? null : scored(themeCode, question.followUp()));
  }

  /** What was answered, without the words and addresses that were written beside the answers. */
  SubmissionSnapshot withoutNotes() {
    return new SubmissionSnapshot(
        format,
        assessmentId,
        submittedAt,
        submittedBy,
        round,
        municipality,
        organisation,
        questionSet,
        themes.stream()
            .map(
                theme ->
                    new ThemePart(
                        theme.number(),
                        theme.code(),
                        theme.title(),
                        theme.questions().stream().map(QuestionPart::withoutNotes).toList()))
            .toList());
  }

  CanonicalJson toJson() {
    return CanonicalJson.of(this);
  }

  static SubmissionSnapshot parse(String json) {
    return CanonicalJson.parse(json, SubmissionSnapshot.class);
  }
}
