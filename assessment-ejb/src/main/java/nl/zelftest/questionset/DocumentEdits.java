package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/**
 * Changes a document part by part; each method gives a new document. A part that is not there is a
 * {@link NoSuchElementException}: a colleague dropped it.
 */
final class DocumentEdits {

  private DocumentEdits() {}

  /** Applies a change to one question, follow-up or not. */
  static QuestionSetDocument question(
      QuestionSetDocument document, String code, UnaryOperator<QuestionDocument> change) {
    require(document.question(code));
    return themes(
        document,
        theme ->
            questions(
                theme,
                theme.questions().stream().map(question -> in(question, code, change)).toList()));
  }

  private static QuestionDocument in(
      QuestionDocument question, String code, UnaryOperator<QuestionDocument> change) {
    if (question.code().equals(code)) {
      return change.apply(question);
    }
    FollowUpDocument followUp = question.followUp();
    return followUp != null && followUp.question().code().equals(code)
        ? question.withFollowUp(
            new FollowUpDocument(followUp.whenAnswered(), change.apply(followUp.question())))
        : question;
  }

  /** Applies a change to one theme. */
  static QuestionSetDocument theme(
      QuestionSetDocument document, String code, UnaryOperator<ThemeDocument> change) {
    require(document.themes().stream().filter(theme -> theme.code().equals(code)).findFirst());
    return themes(document, theme -> theme.code().equals(code) ? change.apply(theme) : theme);
  }

  static QuestionSetDocument addTheme(QuestionSetDocument document, ThemeDocument added) {
    List<ThemeDocument> themes = new ArrayList<>(document.themes());
    themes.add(added);
    return document.withThemes(themes);
  }

  /**
   * Takes a theme away.
   *
   * @throws InvalidDraftException when it still has questions
   */
  static QuestionSetDocument dropTheme(QuestionSetDocument document, String code) {
    return theme(document, code, DocumentEdits::empty)
        .withThemes(
            document.themes().stream().filter(theme -> !theme.code().equals(code)).toList());
  }

  private static ThemeDocument empty(ThemeDocument theme) {
    if (!theme.questions().isEmpty()) {
      throw new InvalidDraftException(Reason.THEME_NOT_EMPTY);
    }
    return theme;
  }

  /** Moves a theme up (-1) or down (1); at the end it stays. */
  static QuestionSetDocument moveTheme(QuestionSetDocument document, String code, int step) {
    List<String> codes = document.themes().stream().map(ThemeDocument::code).toList();
    return document.withThemes(moved(document.themes(), index(codes, code), step));
  }

  /** Puts a question after another one, or first when there is none to be after. */
  static QuestionSetDocument addQuestion(
      QuestionSetDocument document, String themeCode, String after, QuestionDocument added) {
    return theme(
        document,
        themeCode,
        theme -> {
          List<QuestionDocument> questions = new ArrayList<>(theme.questions());
          List<String> codes = questions.stream().map(QuestionDocument::code).toList();
          questions.add(after == null ? questions.size() : codes.indexOf(after) + 1, added);
          return questions(theme, questions);
        });
  }

  /** Moves a question up (-1) or down (1) in its theme; at the end it stays. */
  static QuestionSetDocument moveQuestion(QuestionSetDocument document, String code, int step) {
    return theme(
        document,
        themeOf(document, code).code(),
        theme -> {
          List<String> codes = theme.questions().stream().map(QuestionDocument::code).toList();
          return questions(theme, moved(theme.questions(), index(codes, code), step));
        });
  }

  /** Brings a question, with its follow-up, to the end of another theme. */
  static QuestionSetDocument moveToTheme(
      QuestionSetDocument document, String code, String themeCode) {
    QuestionDocument question = require(document.question(code));
    themeOf(document, code);
    return addQuestion(dropQuestion(document, code), themeCode, null, question);
  }

  /** Takes a question away with its follow-up, or a follow-up from its question. */
  static QuestionSetDocument dropQuestion(QuestionSetDocument document, String code) {
    require(document.question(code));
    return themes(
        document,
        theme ->
            questions(
                theme,
                theme.questions().stream()
                    .filter(question -> !question.code().equals(code))
                    .map(question -> withoutFollowUp(question, code))
                    .toList()));
  }

  private static QuestionDocument withoutFollowUp(QuestionDocument question, String code) {
    FollowUpDocument followUp = question.followUp();
    return followUp != null && followUp.question().code().equals(code)
        ? question.withFollowUp(null)
        : question;
  }

  /** The theme in which a question stands that is no follow-up. */
  static ThemeDocument themeOf(QuestionSetDocument document, String code) {
    return require(
        document.themes().stream()
            .filter(theme -> theme.questions().stream().anyMatch(q -> q.code().equals(code)))
            .findFirst());
  }

  static <T> T require(Optional<T> part) {
    return part.orElseThrow(NoSuchElementException::new);
  }

  private static int index(List<String> codes, String code) {
    int index = codes.indexOf(code);
    if (index < 0) {
      throw new NoSuchElementException(code);
    }
    return index;
  }

  private static <T> List<T> moved(List<T> list, int index, int step) {
    int to = index + step;
    if (to < 0 || to >= list.size()) {
      return list;
    }
    List<T> moved = new ArrayList<>(list);
    Collections.swap(moved, index, to);
    return moved;
  }

  private static ThemeDocument questions(ThemeDocument theme, List<QuestionDocument> questions) {
    return new ThemeDocument(theme.code(), theme.title(), theme.explanation(), questions);
  }

  private static QuestionSetDocument themes(
      QuestionSetDocument document, UnaryOperator<ThemeDocument> change) {
    return document.withThemes(document.themes().stream().map(change).toList());
  }
}
