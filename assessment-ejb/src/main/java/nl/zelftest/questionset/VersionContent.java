package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a published version says, whole and immutable: it can be kept and shared between requests.
 */
public record VersionContent(
    UUID id,
    String setCode,
    String label,
    String title,
    String subtitle,
    String source,
    LocalDate validFrom,
    List<ThemeContent> themes) {

  public VersionContent {
    themes = List.copyOf(themes);
  }

  /** A theme; {@code number} counts from 1. */
  public record ThemeContent(
      int number, String code, String title, String explanation, List<QuestionContent> questions) {
    public ThemeContent {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question; {@code number} reads as 2.3, that of its follow-up as 2.3b. {@code followUp} is
   * null where there is none.
   */
  public record QuestionContent(
      UUID id,
      String code,
      String number,
      QuestionKind kind,
      Obligation obligation,
      String basis,
      String text,
      String plain,
      String lookAt,
      String askFor,
      boolean notApplicableAllowed,
      List<ItemContent> items,
      List<OptionContent> options,
      List<ReferenceContent> references,
      FollowUpContent followUp) {
    public QuestionContent {
      items = List.copyOf(items);
      options = List.copyOf(options);
      references = List.copyOf(references);
    }

    /**
     * The values that the question as a whole can be answered with, in the order in which they are
     * shown: all there is for a judgement, what can be said instead of an entry for most others.
     */
    public List<AnswerValue> choices() {
      List<AnswerValue> choices =
          new ArrayList<>(
              switch (kind) {
                case JUDGEMENT ->
                    List.of(
                        AnswerValue.YES, AnswerValue.PARTLY, AnswerValue.NO, AnswerValue.UNKNOWN);
                case NUMBER, DATE, TEXT, SINGLE_CHOICE -> List.of(AnswerValue.UNKNOWN);
                case CHECKLIST -> List.of();
              });
      if (notApplicableAllowed) {
        choices.add(AnswerValue.NOT_APPLICABLE);
      }
      return choices;
    }

    /** The option with this id; empty when there is none. */
    public Optional<OptionContent> option(String optionId) {
      return options.stream().filter(option -> option.id().toString().equals(optionId)).findFirst();
    }

    /** This question and its follow-up, if it has one. */
    public Stream<QuestionContent> withFollowUp() {
      return followUp == null ? Stream.of(this) : Stream.of(this, followUp.question());
    }
  }

  /** A question that is asked only after some answers to its parent. */
  public record FollowUpContent(Set<AnswerValue> askedAfter, QuestionContent question) {
    public FollowUpContent {
      askedAfter = Set.copyOf(askedAfter);
    }

    public boolean isAskedAfter(AnswerValue parentsAnswer) {
      return parentsAnswer != null && askedAfter.contains(parentsAnswer);
    }
  }

  /** One line of a checklist. */
  public record ItemContent(String code, String text) {}

  /**
   * One of the answers of a single choice.
   *
   * @param score from 0 to 1; null when the option declares none
   */
  public record OptionContent(UUID id, String code, String text, BigDecimal score) {}

  /**
   * A legal source. {@code articleText} is the article as it read on the version's date, where the
   * portal keeps it; {@code link} leads to the public register at that date.
   */
  public record ReferenceContent(
      String act,
      String actName,
      String article,
      String paragraph,
      String point,
      String paper,
      boolean editorial,
      String articleText,
      String link) {}

  /** Every question, follow-ups included, in the order of the test. */
  public Stream<QuestionContent> questions() {
    return themes.stream()
        .flatMap(theme -> theme.questions().stream())
        .flatMap(QuestionContent::withFollowUp);
  }

  public Optional<ThemeContent> theme(String code) {
    return themes.stream().filter(theme -> theme.code().equals(code)).findFirst();
  }

  public Optional<QuestionContent> question(UUID questionId) {
    return questions().filter(question -> question.id().equals(questionId)).findFirst();
  }
}
