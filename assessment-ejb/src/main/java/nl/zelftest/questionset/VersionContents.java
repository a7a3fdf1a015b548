package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.shared.NotFoundException;

/**
 * Gives the content of published versions, with their errata; each is put together once for each
 * erratum.
 */
@ApplicationScoped
public class VersionContents {

  private record Known(QuestionSetDocument document, VersionContent content) {}

  @PersistenceContext private EntityManager entities;

  @Inject private VersionDocuments documents;

  private final Map<UUID, Known> published = new ConcurrentHashMap<>();

  /**
   * What a version says.
   *
   * @throws NotFoundException when no published version has this id
   */
  public VersionContent of(UUID versionId) {
    QuestionSetDocument document = documents.of(versionId);
    Known kept = published.get(versionId);
    if (kept == null || !kept.document().equals(document)) {
      kept = new Known(document, read(versionId, document));
      published.put(versionId, kept);
    }
    return kept.content();
  }

  private VersionContent read(UUID versionId, QuestionSetDocument document) {
    QuestionSetVersion version = entities.find(QuestionSetVersion.class, versionId);
    Map<String, UUID> ids = new HashMap<>();
    version.getThemes().stream()
        .flatMap(theme -> theme.getQuestions().stream())
        .forEach(
            question -> {
              ids.put(question.getCode(), question.getId());
              question
                  .getOptions()
                  .forEach(
                      option ->
                          ids.put(question.getCode() + "/" + option.getCode(), option.getId()));
            });
    return new ContentBuilder(ids::get, articlesOn(version.getValidFrom()), version.getValidFrom())
        .content(versionId, document);
  }

  /**
   * What a draft would say if it held from a date on. Its questions have ids of their own, the same
   * each time.
   */
  VersionContent preview(UUID draftId, QuestionSetDocument document, LocalDate date) {
    return new ContentBuilder(
            code -> UUID.nameUUIDFromBytes((draftId + code).getBytes(StandardCharsets.UTF_8)),
            articlesOn(date),
            date)
        .content(draftId, document);
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
}
