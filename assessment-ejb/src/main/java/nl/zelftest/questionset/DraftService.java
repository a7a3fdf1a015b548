package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.DraftFiles.DraftFile;
import nl.zelftest.shared.NotFoundException;

/**
 * Changes drafts, for several administrators at once: a text is kept when nobody changed that same
 * text in the meantime, parts are found by their code wherever they were moved to, and each person
 * undoes the own changes.
 *
 * <p>All methods on a draft throw {@link NotFoundException} when there is no such draft, {@link
 * VersionStateException} when it is in review or further, and {@link DraftConflictException} when
 * the part is gone.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class DraftService {

  /** What was kept: the revision that it led to, when, and the text as it stands now. */
  public record Kept(int revision, Instant savedAt, String text) {}

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Keeps a text. When this returns, it is on disk.
   *
   * @param seen what the person saw there before typing
   * @throws InvalidDraftException when the text does not fit; nothing was kept
   * @throws DraftConflictException when a colleague changed that text in the meantime
   */
  public Kept keep(UUID draftId, Place place, String text, String seen) {
    DraftFile file = toEdit(draftId);
    String current =
        DraftTexts.text(file.draft().content(), place)
            .orElseThrow(() -> new DraftConflictException(null));
    if (!current.equals(seen) && !current.equals(text.strip())) {
      throw new DraftConflictException(current);
    }
    change(file, place, content -> DraftTexts.with(content, place, text, file.base()));
    return new Kept(
        file.draft().getRevision(),
        clock.instant(),
        DraftTexts.text(file.draft().content(), place).orElse(""));
  }

  public void addTheme(UUID draftId, String title) {
    edit(draftId, content -> content.addTheme(title));
  }

  public void moveTheme(UUID draftId, String code, int step) {
    edit(draftId, content -> content.moveTheme(code, step));
  }

  public void dropTheme(UUID draftId, String code) {
    edit(draftId, content -> content.dropTheme(code));
  }

  public void addQuestion(UUID draftId, String themeCode) {
    edit(draftId, content -> content.addQuestion(themeCode));
  }

  public void addFollowUp(UUID draftId, String parent) {
    edit(draftId, content -> content.addFollowUp(parent));
  }

  public void moveQuestion(UUID draftId, String code, int step) {
    edit(draftId, content -> content.moveQuestion(code, step));
  }

  public void moveToTheme(UUID draftId, String code, String themeCode) {
    edit(draftId, content -> content.moveToTheme(code, themeCode));
  }

  public void dropQuestion(UUID draftId, String code) {
    edit(draftId, content -> content.drop(code));
  }

  public void split(UUID draftId, String code) {
    edit(draftId, content -> content.split(code));
  }

  public void merge(UUID draftId, String code, String into) {
    edit(draftId, content -> content.merge(code, into));
  }

  /**
   * Decides in which earlier questions a question has its past, and whether each means the same.
   */
  public void decide(UUID draftId, String code, Map<String, Boolean> origins) {
    editOnBase(draftId, (content, base) -> DraftDecisions.decide(content, code, origins, base));
  }

  /** Decides that an earlier question goes on nowhere. */
  public void decideDropped(UUID draftId, String code) {
    editOnBase(draftId, (content, base) -> DraftDecisions.decideDropped(content, code, base));
  }

  /** Decides at once about every question that reads as it did. */
  public void decideUnchanged(UUID draftId) {
    editOnBase(draftId, DraftDecisions::decideUnchanged);
  }

  /**
   * Undoes the person's own last change: as a whole when nobody changed anything since, otherwise
   * its text when nobody changed that.
   *
   * @throws NothingToUndoException when there is nothing to undo
   * @throws DraftConflictException when a colleague built on it since
   */
  public void undo(UUID draftId) {
    DraftFile file = toEdit(draftId);
    UUID actor = files.require(NationalOperation.EDIT_DRAFTS).accountId();
    DraftEdit last = lastEdit(draftId, actor).orElseThrow(NothingToUndoException::new);
    DraftContent now = file.draft().content();
    DraftContent before = last.before();
    if (last.getRevision() == file.draft().getRevision()) {
      file.draft().change(before);
    } else {
      file.draft().change(withoutText(now, last, before, file.base()));
    }
    last.undo();
    audit.record(actor, "DRAFT_UNDONE", "QuestionSetVersion", draftId, null);
  }

  private DraftContent withoutText(
      DraftContent now, DraftEdit edit, DraftContent before, QuestionSetDocument base) {
    Place place = edit.getPlace();
    if (place == null || changedSince(edit)) {
      throw new DraftConflictException(null);
    }
    if (DraftTexts.text(now, place).isEmpty()) {
      throw new DraftConflictException(null);
    }
    return DraftTexts.restored(now, place, before, base);
  }

  private boolean changedSince(DraftEdit edit) {
    return entities
            .createQuery(
                """
                select count(e) from DraftEdit e
                where e.versionId = :version and e.revision > :revision and e.undone = false
                  and (e.place is null or e.place = :place)
                """,
                Long.class)
            .setParameter("version", edit.getVersionId())
            .setParameter("revision", edit.getRevision())
            .setParameter("place", edit.getPlace().toString())
            .getSingleResult()
        > 0;
  }

  private Optional<DraftEdit> lastEdit(UUID draftId, UUID actor) {
    return entities
        .createQuery(
            """
            select e from DraftEdit e
            where e.versionId = :draft and e.accountId = :actor and e.undone = false
            order by e.revision desc
            """,
            DraftEdit.class)
        .setParameter("draft", draftId)
        .setParameter("actor", actor)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void edit(UUID draftId, UnaryOperator<DraftContent> edit) {
    change(toEdit(draftId), null, edit);
  }

  private void editOnBase(
      UUID draftId, BiFunction<DraftContent, QuestionSetDocument, DraftContent> edit) {
    DraftFile file = toEdit(draftId);
    change(file, null, content -> edit.apply(content, file.base()));
  }

  private DraftFile toEdit(UUID draftId) {
    DraftFile file = files.toChange(draftId, NationalOperation.EDIT_DRAFTS);
    if (file.version().getState() != VersionState.DRAFT) {
      throw new VersionStateException(file.version().getState());
    }
    return file;
  }

  private void change(DraftFile file, Place place, UnaryOperator<DraftContent> edit) {
    Draft draft = file.draft();
    UUID version = file.version().getId();
    UUID actor = files.require(NationalOperation.EDIT_DRAFTS).accountId();
    String before = draft.getContent();
    try {
      if (!draft.change(edit.apply(draft.content()))) {
        return;
      }
    } catch (NoSuchElementException e) {
      throw new DraftConflictException(null);
    }
    Instant now = clock.instant();
    Optional<DraftEdit> last =
        lastEdit(version, actor)
            .filter(e -> e.getRevision() == draft.getRevision() - 1)
            .filter(e -> e.goesOn(actor, place, now));
    if (last.isPresent()) {
      last.get().goOn(draft.getRevision(), now);
    } else {
      entities.persist(new DraftEdit(version, draft.getRevision(), actor, now, place, before));
    }
    audit.record(
        actor,
        "DRAFT_EDITED",
        "QuestionSetVersion",
        version,
        place == null ? null : place.toString());
  }
}
