package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.Actor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.shared.NotFoundException;

/** Mends the spelling of published versions. */
@Stateless
@RolesAllowed(NATIONAL)
public class ErratumService {

  /** An erratum, with the place that it changed as in {@link Place}. */
  public record ErratumRow(
      String place, String before, String after, String reason, Instant madeAt) {}

  /** A version whose spelling can be mended, with its texts and what was mended. */
  public record ErratumPage(
      UUID versionId,
      String label,
      QuestionSetDocument document,
      List<Place> places,
      List<ErratumRow> errata) {

    public ErratumPage {
      places = List.copyOf(places);
      errata = List.copyOf(errata);
    }

    /** What a place says now. */
    public String text(String place) {
      return Place.parse(place)
          .flatMap(p -> DraftTexts.text(DraftContent.of(document), p))
          .orElse("");
    }
  }

  private static final int LONGEST_REASON = 400;

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private VersionDocuments documents;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * A published version with its texts.
   *
   * @throws NotFoundException when there is none
   */
  public ErratumPage page(UUID versionId) {
    files.require(NationalOperation.READ_DRAFTS);
    QuestionSetDocument document = documents.of(versionId);
    return new ErratumPage(
        versionId, document.version(), document, Spelling.places(document), errata(versionId));
  }

  private List<ErratumRow> errata(UUID versionId) {
    return entities
        .createQuery(
            "select e from Erratum e where e.version.id = :version order by e.madeAt desc",
            Erratum.class)
        .setParameter("version", versionId)
        .getResultStream()
        .map(Erratum::row)
        .toList();
  }

  /**
   * Mends the spelling of one text.
   *
   * @param seen what the text said when the person began
   * @throws NotFoundException when there is no such published version
   * @throws DraftConflictException when a colleague mended it in the meantime
   * @throws InvalidDraftException when the place has no spelling, the change is more than spelling,
   *     or the reason is missing or too long
   */
  public void correct(UUID versionId, Place place, String seen, String after, String reason) {
    Actor actor = files.require(NationalOperation.CORRECT_SPELLING);
    // Held, so that two errata of one text do not pass each other.
    QuestionSetVersion version =
        entities.find(QuestionSetVersion.class, versionId, LockModeType.PESSIMISTIC_WRITE);
    if (version == null || !version.isPublished()) {
      throw new NotFoundException();
    }
    QuestionSetDocument document = documents.fresh(versionId);
    String corrected = after.replace("\r\n", "\n").strip();
    if (!Spelling.places(document).contains(place)) {
      throw new InvalidDraftException(Reason.UNKNOWN_VALUE);
    }
    String before = DraftTexts.text(DraftContent.of(document), place).orElseThrow();
    if (!before.equals(seen.replace("\r\n", "\n").strip())) {
      throw new DraftConflictException(before);
    }
    if (reason.isBlank()) {
      throw new InvalidDraftException(Reason.REASON_MISSING);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InvalidDraftException(Reason.TOO_LONG);
    }
    if (!Spelling.isOnly(before, corrected)) {
      throw new InvalidDraftException(Reason.MORE_THAN_SPELLING);
    }
    // What could not be read back is refused here: nobody could mend it afterwards.
    DraftTexts.with(DraftContent.of(document), place, corrected, null);
    entities.persist(
        new Erratum(
            version, place, before, corrected, reason.strip(), clock.instant(), actor.accountId()));
    audit.record(
        actor.accountId(), "SPELLING_CORRECTED", "QuestionSetVersion", versionId, place.toString());
    documents.forget(versionId);
  }
}
