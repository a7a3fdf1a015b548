package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ReferenceContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.shared.NotFoundException;

/** Gives the content of published versions; each is read from the database once. */
@ApplicationScoped
public class VersionContents {

  @PersistenceContext private EntityManager entities;

  private final Map<UUID, VersionContent> published = new ConcurrentHashMap<>();

  /**
   * What a version says.
   *
   * @throws NotFoundException when no published version has this id
   */
  public VersionContent of(UUID versionId) {
    VersionContent kept = published.get(versionId);
    return kept != null ? kept : read(versionId);
  }

  private VersionContent read(UUID versionId) {
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    if (version == null || !version.isPublished()) {
      throw new NotFoundException();
    }
    VersionContent content = content(version);
    published.put(versionId, content);
    return content;
  }

  private VersionContent content(QuestionSetVersion version) {
    Map<String, LawArticle> articles = articlesOn(version.getValidFrom());
    List<ThemeContent> themes =
        version.getThemes().stream()
            .map(
                theme ->
                    new ThemeContent(
                        theme.getPosition(),
                        theme.getCode(),
                        theme.getTitle(),
                        theme.getExplanation(),
                        new Reader(version, theme, articles).questions()))
            .toList();
    return new VersionContent(
        version.getId(),
        version.getQuestionSet().getCode(),
        version.getLabel(),
        version.getTitle(),
        version.getSubtitle(),
        version.getSource(),
        version.getValidFrom(),
        themes);
  }

  /** The text of each article that held on a date, by act and number. */
  private Map<String, LawArticle> articlesOn(LocalDate date) {
    BinaryOperator<LawArticle> later = (first, second) -> second;
    return entities
        .createQuery(
            "select a from LawArticle a where a.validFrom <= :date order by a.validFrom",
            LawArticle.class)
        .setParameter("date", date)
        .getResultStream()
        .collect(
            Collectors.toMap(a -> a.getAct() + " " + a.getArticle(), Function.identity(), later));
  }

  /** Turns the entities of one theme into content. */
  private record Reader(QuestionSetVersion version, Theme theme, Map<String, LawArticle> articles) {

    List<QuestionContent> questions() {
      List<QuestionContent> contents = new ArrayList<>();
      for (Question question : theme.getQuestions()) {
        if (question.getParent() == null) {
          contents.add(content(question, theme.getPosition() + "." + (contents.size() + 1)));
        }
      }
      return contents;
    }

    private QuestionContent content(Question question, String number) {
      return new QuestionContent(
          question.getId(),
          question.getCode(),
          number,
          question.getKind(),
          question.getObligation(),
          question.getBasis(),
          question.getText(),
          question.getPlain(),
          question.getLookAt(),
          question.getAskFor(),
          question.isNotApplicableAllowed(),
          question.getItems().stream()
              .map(item -> new ItemContent(item.getCode(), item.getText()))
              .toList(),
          question.getOptions().stream().map(Reader::option).toList(),
          question.getReferences().stream().map(this::reference).toList(),
          followUp(question, number));
    }

    private static OptionContent option(QuestionOption option) {
      return new OptionContent(
          option.getId(), option.getCode(), option.getText(), option.getScore());
    }

    private FollowUpContent followUp(Question parent, String number) {
      return theme.getQuestions().stream()
          .filter(question -> parent.equals(question.getParent()))
          .findFirst()
          .map(
              question ->
                  new FollowUpContent(question.getAskedAfter(), content(question, number + "b")))
          .orElse(null);
    }

    private ReferenceContent reference(LegalReference reference) {
      if (reference.getAct() == null) {
        return new ReferenceContent(
            null,
            null,
            null,
            null,
            null,
            reference.getPaper(),
            reference.isEditorial(),
            null,
            LegalLinks.paper(reference.getPaper()));
      }
      LawArticle act =
          articles.values().stream()
              .filter(article -> article.getAct().equals(reference.getAct()))
              .findFirst()
              .orElse(null);
      LawArticle article = articles.get(reference.getAct() + " " + reference.getArticle());
      return new ReferenceContent(
          reference.getAct(),
          act == null ? reference.getAct() : act.getActName(),
          reference.getArticle(),
          reference.getParagraph(),
          reference.getPoint(),
          reference.getPaper(),
          reference.isEditorial(),
          article == null ? null : article.getText(),
          act == null
              ? null
              : LegalLinks.article(
                  act.getRegisterCode(), reference.getArticle(), version.getValidFrom()));
    }
  }
}
