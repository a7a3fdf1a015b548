package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.shared.NotFoundException;

/**
 * Gives versions back as the documents that they were imported from; a published one is read from
 * the database once.
 */
@ApplicationScoped
public class VersionDocuments {

  @PersistenceContext private EntityManager entities;

  private final Map<UUID, QuestionSetDocument> published = new ConcurrentHashMap<>();

  /**
   * What a version says, whatever its state.
   *
   * @throws NotFoundException when no version has this id
   */
  public QuestionSetDocument of(UUID versionId) {
    QuestionSetDocument kept = published.get(versionId);
    if (kept != null) {
      return kept;
    }
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    if (version == null) {
      throw new NotFoundException();
    }
    QuestionSetDocument document = document(version);
    if (version.isPublished()) {
      published.put(versionId, document);
    }
    return document;
  }

  private static QuestionSetDocument document(QuestionSetVersion version) {
    return new QuestionSetDocument(
        version.getQuestionSet().getCode(),
        version.getLabel(),
        version.getLanguage(),
        version.getTitle(),
        version.getSubtitle(),
        version.getValidFrom(),
        version.getSource(),
        version.getThemes().stream().map(VersionDocuments::document).toList());
  }

  private static ThemeDocument document(Theme theme) {
    return new ThemeDocument(
        theme.getCode(),
        theme.getTitle(),
        theme.getExplanation(),
        theme.getQuestions().stream()
            .filter(question -> question.getParent() == null)
            .map(question -> document(question).withFollowUp(followUp(theme, question)))
            .toList());
  }

  private static FollowUpDocument followUp(Theme theme, Question parent) {
    return theme.getQuestions().stream()
        .filter(question -> parent.equals(question.getParent()))
        .findFirst()
        .map(question -> new FollowUpDocument(question.getAskedAfter(), document(question)))
        .orElse(null);
  }

  private static QuestionDocument document(Question question) {
    return new QuestionDocument(
        question.getCode(),
        question.getKind(),
        question.getObligation(),
        question.getBasis(),
        question.getReferences().stream().map(VersionDocuments::document).toList(),
        question.getText(),
        question.getPlain(),
        question.getLookAt(),
        question.getAskFor(),
        question.isNotApplicableAllowed(),
        question.getItems().stream()
            .map(item -> new ItemDocument(item.getCode(), item.getText()))
            .toList(),
        question.getOptions().stream()
            .map(
                option -> new OptionDocument(option.getCode(), option.getText(), option.getScore()))
            .toList(),
        null);
  }

  private static ReferenceDocument document(LegalReference reference) {
    return new ReferenceDocument(
        reference.getAct(),
        reference.getArticle(),
        reference.getParagraph(),
        reference.getPoint(),
        reference.getPaper(),
        reference.isEditorial());
  }
}
