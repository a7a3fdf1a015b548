package nl.zelftest.questionset;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.shared.NotFoundException;

/** What anybody may read about question sets. */
@Stateless
@PermitAll
public class QuestionSetService {

  /** A question set of which a version is in force, under that version's title. */
  public record SetRow(String code, String title) {}

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents contents;

  @Inject private VersionDocuments documents;

  @Inject private VersionMappings mappings;

  /** All question sets that can be read; the portal's main one, which was there first, is first. */
  public List<SetRow> sets() {
    List<SetRow> rows = new ArrayList<>();
    versionsInForce().forEach((code, version) -> rows.add(new SetRow(code, version.getTitle())));
    return rows;
  }

  /** What the main question set says now; empty before any is published. */
  public Optional<VersionContent> current() {
    return versionsInForce().values().stream().findFirst().map(this::content);
  }

  /**
   * What a question set says now.
   *
   * @throws NotFoundException when nothing is published under this code
   */
  public VersionContent current(String setCode) {
    return Optional.ofNullable(versionsInForce().get(setCode))
        .map(this::content)
        .orElseThrow(NotFoundException::new);
  }

  private VersionContent content(QuestionSetVersion version) {
    return contents.of(version.getId());
  }

  /**
   * Of each set the version in force, by the set's code; the set that was published first, first.
   */
  private Map<String, QuestionSetVersion> versionsInForce() {
    Map<String, List<QuestionSetVersion>> bySet =
        entities
            .createQuery(
                """
                select v from QuestionSetVersion v join fetch v.questionSet s
                where v.publishedAt is not null order by v.publishedAt, s.code
                """,
                QuestionSetVersion.class)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    version -> version.getQuestionSet().getCode(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, QuestionSetVersion> inForce = new LinkedHashMap<>();
    bySet.forEach(
        (code, versions) ->
            versions.stream()
                .filter(QuestionSetVersion::isInForce)
                .max(Comparator.comparing(QuestionSetVersion::getValidFrom))
                .ifPresent(version -> inForce.put(code, version)));
    return inForce;
  }

  /**
   * The versions of a set that were ever published, the newest first.
   *
   * @throws NotFoundException when there is none
   */
  public List<PublishedVersion> versions(String setCode) {
    List<PublishedVersion> versions =
        published(setCode)
            .map(
                version ->
                    new PublishedVersion(
                        setCode,
                        version.getLabel(),
                        version.getTitle(),
                        version.getValidFrom(),
                        version.getValidTo(),
                        version.getPredecessor() == null
                            ? null
                            : version.getPredecessor().getLabel()))
            .toList();
    if (versions.isEmpty()) {
      throw new NotFoundException();
    }
    return versions;
  }

  /**
   * What a published version says, to be exported.
   *
   * @throws NotFoundException when no version with this label was ever published
   */
  public QuestionSetDocument document(String setCode, String label) {
    return documents.of(idOf(setCode, label));
  }

  /**
   * What a published version changed, since an earlier one of the same set.
   *
   * @throws NotFoundException when one of the two was never published, or the newer one does not
   *     follow from the older
   */
  public VersionDifference difference(String setCode, String older, String newer) {
    UUID olderId = idOf(setCode, older);
    UUID newerId = idOf(setCode, newer);
    return VersionDifference.between(
        documents.of(olderId),
        documents.of(newerId),
        mappings.between(olderId, newerId),
        mappings.reasons(olderId, newerId));
  }

  private UUID idOf(String setCode, String label) {
    return published(setCode)
        .filter(version -> version.getLabel().equals(label))
        .findFirst()
        .map(QuestionSetVersion::getId)
        .orElseThrow(NotFoundException::new);
  }

  private Stream<QuestionSetVersion> published(String setCode) {
    return entities
        .createQuery(
            """
            select v from QuestionSetVersion v
            where v.questionSet.code = :code order by v.validFrom desc
            """,
            QuestionSetVersion.class)
        .setParameter("code", setCode)
        .getResultStream()
        .filter(QuestionSetVersion::isPublished);
  }
}
