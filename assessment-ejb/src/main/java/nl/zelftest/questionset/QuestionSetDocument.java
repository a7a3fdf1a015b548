package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a question set's file says, read and found correct. Texts that the file leaves out are null;
 * lists are never null.
 *
 * @param code of the question set, the same in all its versions
 * @param version such as 2015
 * @param language ISO 639 code of the wording
 * @param subtitle null when absent
 * @param source who published the instrument; null when absent
 */
public record QuestionSetDocument(
    String code,
    String version,
    String language,
    String title,
    String subtitle,
    LocalDate validFrom,
    String source,
    List<ThemeDocument> themes) {

  public QuestionSetDocument {
    themes = List.copyOf(themes);
  }

  /** Every question, follow-ups included, in the order of the test. */
  public Stream<QuestionDocument> questions() {
    return themes.stream()
        .flatMap(theme -> theme.questions().stream())
        .flatMap(QuestionDocument::withFollowUps);
  }

  /** Without the day from which it holds: that is chosen when it is reviewed. */
  QuestionSetDocument undated() {
    return new QuestionSetDocument(code, version, language, title, subtitle, null, source, themes);
  }

  QuestionSetDocument withThemes(List<ThemeDocument> others) {
    return new QuestionSetDocument(
        code, version, language, title, subtitle, validFrom, source, others);
  }

  public Optional<QuestionDocument> question(String code) {
    return questions().filter(question -> question.code().equals(code)).findFirst();
  }

  /**
   * A theme with at least one question.
   *
   * @param code fit for an address
   * @param explanation null when absent
   */
  public record ThemeDocument(
      String code, String title, String explanation, List<QuestionDocument> questions) {

    public ThemeDocument {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question.
   *
   * @param basis one sentence that says what is required and where
   * @param text the official wording
   * @param plain the same in plain language
   * @param lookAt for the municipality, where the answer can be found; null when absent
   * @param askFor for the council, how to find out; null when absent
   * @param items only of a checklist
   * @param options only of a single choice
   * @param followUp null when there is none; a follow-up never has one
   */
  public record QuestionDocument(
      String code,
      QuestionKind kind,
      Obligation obligation,
      String basis,
      List<ReferenceDocument> references,
      String text,
      String plain,
      String lookAt,
      String askFor,
      boolean notApplicableAllowed,
      List<ItemDocument> items,
      List<OptionDocument> options,
      FollowUpDocument followUp) {

    public QuestionDocument {
      references = List.copyOf(references);
      items = List.copyOf(items);
      options = List.copyOf(options);
    }

    /** This question and its follow-up, if it has one. */
    Stream<QuestionDocument> withFollowUps() {
      return followUp == null ? Stream.of(this) : Stream.of(this, followUp.question());
    }

    QuestionDocument withCode(String other) {
      return new QuestionDocument(
          other,
          kind,
          obligation,
          basis,
          references,
          text,
          plain,
          lookAt,
          askFor,
          notApplicableAllowed,
          items,
          options,
          followUp);
    }

    QuestionDocument withFollowUp(FollowUpDocument asked) {
      return new QuestionDocument(
          code,
          kind,
          obligation,
          basis,
          references,
          text,
          plain,
          lookAt,
          askFor,
          notApplicableAllowed,
          items,
          options,
          asked);
    }
  }

  /**
   * A place in an act, or a parliamentary paper; what is absent is null.
   *
   * @param act its short name, such as Wmo2015, together with an article
   * @param paper such as Kamerstukken II 2013/14, 33841, nr. 3
   * @param editorial the instrument describes the article without naming its number
   */
  public record ReferenceDocument(
      String act,
      String article,
      String paragraph,
      String point,
      String paper,
      boolean editorial) {}

  /** One item of a checklist. */
  public record ItemDocument(String code, String text) {}

  /**
   * One option of a single choice.
   *
   * @param score exact, from 0 to 1; null when the option declares none
   */
  public record OptionDocument(String code, String text, BigDecimal score) {}

  /**
   * A second question that is asked only after some answers to the first.
   *
   * @param whenAnswered at least one, each of which the first question can be answered with
   */
  public record FollowUpDocument(Set<AnswerValue> whenAnswered, QuestionDocument question) {

    public FollowUpDocument {
      whenAnswered = Set.copyOf(whenAnswered);
    }
  }
}
