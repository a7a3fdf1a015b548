package nl.zelftest.questionset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ReferenceContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/**
 * Makes of a document what people see of it: numbered, and with the articles as they read on a
 * date.
 *
 * @param ids of questions and options, by code
 * @param articles the text of each article that held on the date, by act and number
 */
record ContentBuilder(
    Function<String, UUID> ids, Map<String, LawArticle> articles, LocalDate date) {

  VersionContent content(UUID versionId, QuestionSetDocument document) {
    List<ThemeContent> themes = new ArrayList<>();
    for (ThemeDocument theme : document.themes()) {
      themes.add(content(theme, themes.size() + 1));
    }
    return new VersionContent(
        versionId,
        document.code(),
        document.version(),
        document.title(),
        document.subtitle(),
        document.source(),
        document.validFrom(),
        themes);
  }

  private ThemeContent content(ThemeDocument theme, int number) {
    List<QuestionContent> questions = new ArrayList<>();
    for (QuestionDocument question : theme.questions()) {
      questions.add(content(question, number + "." + (questions.size() + 1)));
    }
    return new ThemeContent(number, theme.code(), theme.title(), theme.explanation(), questions);
  }

  private QuestionContent content(QuestionDocument question, String number) {
    return new QuestionContent(
        ids.apply(question.code()),
        question.code(),
        number,
        question.kind(),
        question.obligation(),
        question.basis(),
        question.text(),
        question.plain(),
        question.lookAt(),
        question.askFor(),
        question.notApplicableAllowed(),
        question.items().stream().map(item -> new ItemContent(item.code(), item.text())).toList(),
        question.options().stream()
            .map(
                option ->
                    new OptionContent(
                        ids.apply(question.code() + "/" + option.code()),
                        option.code(),
                        option.text(),
                        option.score()))
            .toList(),
        question.references().stream().map(this::content).toList(),
        content(question.followUp(), number));
  }

  private FollowUpContent content(FollowUpDocument followUp, String number) {
    return followUp == null
        ? null
        : new FollowUpContent(followUp.whenAnswered(), content(followUp.question(), number + "b"));
  }

  private ReferenceContent content(ReferenceDocument reference) {
    if (reference.act() == null) {
      return new ReferenceContent(
          null,
          null,
          null,
          null,
          null,
          reference.paper(),
          reference.editorial(),
          null,
          LegalLinks.paper(reference.paper()));
    }
    LawArticle act = anyOf(articles.values(), reference.act());
    LawArticle article = articles.get(reference.act() + " " + reference.article());
    return new ReferenceContent(
        reference.act(),
        act == null ? reference.act() : act.getActName(),
        reference.article(),
        reference.paragraph(),
        reference.point(),
        reference.paper(),
        reference.editorial(),
        article == null ? null : article.getText(),
        act == null ? null : LegalLinks.article(act.getRegisterCode(), reference.article(), date));
  }

  private static LawArticle anyOf(Collection<LawArticle> articles, String act) {
    return articles.stream()
        .filter(article -> article.getAct().equals(act))
        .findFirst()
        .orElse(null);
  }
}
