package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.questionset.DraftFiles.DraftFile;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;

/** What the administrators' pages about question sets show. */
@Stateless
@RolesAllowed(NATIONAL)
public class DraftPages {

  /** A question set with its versions, the newest first. */
  public record SetRow(String code, String title, List<VersionRow> versions) {
    /** Whether a next version can be begun: there is one to follow, and none is under way. */
    public boolean isReadyForDraft() {
      return !versions.isEmpty() && versions.stream().allMatch(VersionRow::isPublished);
    }
  }

  /**
   * A version.
   *
   * @param label its own, once it has one
   * @param validFrom null while it is a draft
   * @param validTo null while it holds
   */
  public record VersionRow(
      UUID id, String label, VersionState state, LocalDate validFrom, LocalDate validTo) {
    public boolean isPublished() {
      return state == VersionState.PUBLISHED || state == VersionState.RETIRED;
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private VersionContents contents;

  @Inject private VersionDocuments documents;

  @Inject private Clock clock;

  /** All question sets, in the order of their titles. */
  public List<SetRow> sets() {
    files.require(NationalOperation.READ_DRAFTS);
    List<QuestionSetVersion> versions =
        entities
            .createQuery(
                """
                select v from QuestionSetVersion v join fetch v.questionSet s
                order by s.title, v.publishedAt desc
                """,
                QuestionSetVersion.class)
            .getResultList();
    Map<QuestionSet, List<VersionRow>> rows = new LinkedHashMap<>();
    for (QuestionSetVersion version : versions) {
      VersionRow row =
          new VersionRow(
              version.getId(),
              version.getLabel(),
              version.getState(),
              version.getValidFrom(),
              version.getValidTo());
      List<VersionRow> ofSet =
          rows.computeIfAbsent(version.getQuestionSet(), set -> new ArrayList<>());
      // What is not published comes first.
      ofSet.add(row.isPublished() ? ofSet.size() : 0, row);
    }
    return rows.entrySet().stream()
        .map(e -> new SetRow(e.getKey().getCode(), e.getKey().getTitle(), e.getValue()))
        .toList();
  }

  /**
   * A version that is not published.
   *
   * @throws NotFoundException when there is none, or no longer
   */
  public DraftPage page(UUID draftId) {
    Actor actor = files.require(NationalOperation.READ_DRAFTS);
    DraftFile file = files.toRead(draftId);
    QuestionSetVersion version = file.version();
    DraftContent content = file.draft().content();
    return new DraftPage(
        version.getId(),
        version.getQuestionSet().getCode(),
        content.document().version(),
        version.getPredecessor() == null ? null : version.getPredecessor().getLabel(),
        version.getState(),
        file.draft().getRevision(),
        version.getValidFrom(),
        actor.accountId().equals(version.getReviewRequestedBy()),
        AccessPolicy.allows(actor, NationalOperation.REVIEW),
        canUndo(draftId, actor),
        version.getReviewRemark(),
        content,
        file.base(),
        DraftCheck.of(content.document()),
        DraftDecisions.undecided(content, file.base()));
  }

  /**
   * What would come of importing a file; nothing is written.
   *
   * @param known whether the portal has this question set, so that a next version of it would begin
   * @param open whether a draft of it is open, so that none can begin
   * @param changes how many questions would be new, dropped and so on, as far as the portal can
   *     propose
   */
  public record DryRun(
      String setCode,
      String title,
      String label,
      boolean known,
      boolean open,
      Map<Change, Integer> changes) {}

  /** Tells what would come of importing a file. */
  public DryRun dryRun(QuestionSetDocument document) {
    files.require(NationalOperation.EDIT_DRAFTS);
    List<VersionRow> versions =
        sets().stream()
            .filter(set -> set.code().equals(document.code()))
            .findFirst()
            .map(SetRow::versions)
            .orElse(List.of());
    Map<Change, Integer> changes = new EnumMap<>(Change.class);
    versions.stream()
        .filter(version -> version.state() == VersionState.PUBLISHED)
        .findFirst()
        .map(version -> documents.of(version.id()))
        .ifPresent(
            base -> {
              VersionDifference difference =
                  VersionDifference.between(
                      base,
                      document,
                      new VersionMapping(MappingProposal.between(base, document)),
                      Map.of());
              for (Change change : Change.values()) {
                changes.put(change, difference.count(change));
              }
            });
    return new DryRun(
        document.code(),
        document.title(),
        document.version(),
        !versions.isEmpty(),
        versions.stream().anyMatch(version -> !version.isPublished()),
        changes);
  }

  /**
   * What a draft says, as people will see it.
   *
   * @throws NotFoundException when there is none
   */
  public VersionContent preview(UUID draftId) {
    DraftFile file = files.toRead(draftId);
    LocalDate date = file.version().getValidFrom();
    return contents.preview(
        draftId, file.draft().content().document(), date == null ? today() : date);
  }

  /**
   * What a draft changes, word by word, to be read before it is approved.
   *
   * @throws NotFoundException when there is no such draft, or it follows no version
   */
  public VersionDifference difference(UUID draftId) {
    DraftFile file = files.toRead(draftId);
    if (file.base() == null) {
      throw new NotFoundException();
    }
    DraftContent content = file.draft().content();
    return VersionDifference.between(
        file.base(), content.document(), content.mapping(), content.reasons());
  }

  /**
   * The articles that read otherwise than on the day from which the version before holds.
   *
   * @throws NotFoundException when there is no such draft
   */
  public List<ChangedArticle> changedArticles(UUID draftId) {
    DraftFile file = files.toRead(draftId);
    if (file.base() == null) {
      return List.of();
    }
    return entities
        .createQuery(
            """
            select a from LawArticle a where a.validFrom > :date
            order by a.validFrom, a.act, a.article
            """,
            LawArticle.class)
        .setParameter("date", file.version().getPredecessor().getValidFrom())
        .getResultStream()
        .map(article -> changed(article, file.base()))
        .toList();
  }

  private static ChangedArticle changed(LawArticle article, QuestionSetDocument base) {
    return new ChangedArticle(
        article.getActName(),
        article.getArticle(),
        article.getValidFrom(),
        base.questions()
            .filter(
                question ->
                    question.references().stream()
                        .anyMatch(
                            reference ->
                                article.getAct().equals(reference.act())
                                    && article.getArticle().equals(reference.article())))
            .map(QuestionSetDocument.QuestionDocument::code)
            .toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
  }

  private boolean canUndo(UUID draftId, Actor actor) {
    return entities
            .createQuery(
                """
                select count(e) from DraftEdit e
                where e.versionId = :draft and e.accountId = :actor and e.undone = false
                """,
                Long.class)
            .setParameter("draft", draftId)
            .setParameter("actor", actor.accountId())
            .getSingleResult()
        > 0;
  }
}
