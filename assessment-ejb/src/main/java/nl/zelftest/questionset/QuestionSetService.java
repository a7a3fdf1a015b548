package nl.zelftest.questionset;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.shared.NotFoundException;

/** What anybody may read about question sets. */
@Stateless
@PermitAll
public class QuestionSetService {

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents contents;

  @Inject private VersionDocuments documents;

  @Inject private VersionMappings mappings;

  /**
   * The version published with the latest date, which the public page shows; empty before any is.
   */
  public Optional<VersionContent> current() {
    return entities
        .createQuery(
            """
            select v.id from QuestionSetVersion v
            where v.state = nl.zelftest.questionset.VersionState.PUBLISHED
            order by v.validFrom desc
            """,
            UUID.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(contents::of);
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
        documents.of(olderId), documents.of(newerId), mappings.between(olderId, newerId), Map.of());
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
