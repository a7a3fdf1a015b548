package nl.zelftest.dialogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import nl.zelftest.assessment.PublicResult;
import nl.zelftest.assessment.Voices;
import nl.zelftest.dialogue.PublicationRow.Reaction;
import nl.zelftest.shared.NotFoundException;

/** Results that municipalities made public, for everybody to read. Never in an order of merit. */
@Stateless
@PermitAll
public class PublishedResults {

  /** How many are on one page of the list. */
  public static final int PAGE = 50;

  private static final String PUBLISHED =
      """
      select distinct new nl.zelftest.dialogue.PublishedRow(
        d.id, m.code, m.name, r.id, r.name, r.reportingYear, p.publishedAt)
      from Publication p join Dialogue d on d.id = p.dialogueId join d.reveal v join v.round r
        join Municipality m on m.code = v.municipalityCode
      where p.publishedAt is not null and p.withdrawnAt is null
        and not exists (
          select q from Publication q
          where q.dialogueId = p.dialogueId and q.withdrawnAt is null
            and q.publishedAt > p.publishedAt)
      """;

  @PersistenceContext private EntityManager entities;

  @Inject private PublicationReading reading;

  @Inject private Voices voices;

  /**
   * The list, by the municipalities' names; one more than a page where there is a next.
   *
   * @param page 0 for the first
   */
  public List<PublishedRow> list(int page) {
    return entities
        .createQuery(
            PUBLISHED + " order by m.name, r.reportingYear desc, r.name", PublishedRow.class)
        .setFirstResult(page * PAGE)
        .setMaxResults(PAGE + 1)
        .getResultList();
  }

  /** How many results are public. */
  public int count() {
    return entities
        .createQuery(
            """
            select count(distinct p.dialogueId) from Publication p
            where p.publishedAt is not null and p.withdrawnAt is null
            """,
            Long.class)
        .getSingleResult()
        .intValue();
  }

  /**
   * One result.
   *
   * @throws NotFoundException when there is none, or it is not public (any longer)
   */
  public PublishedPage result(String municipalityCode, UUID roundId) {
    PublishedRow row =
        entities
            .createQuery(
                PUBLISHED + " and m.code = :municipality and r.id = :round", PublishedRow.class)
            .setParameter("municipality", municipalityCode)
            .setParameter("round", roundId)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Dialogue dialogue = entities.find(Dialogue.class, row.dialogueId());
    Publication publication = reading.published(row.dialogueId()).orElseThrow();
    return new PublishedPage(
        row,
        voices
            .submission(
                dialogue.getReveal(), publication.getAssessmentId(), publication.getSequence())
            .map(PublicResult::of)
            .orElseThrow(),
        reading
            .municipality(dialogue)
            .filter(voice -> voice.made().get(0).sequence() > publication.getSequence())
            .isPresent(),
        reading.row(publication).reactions().stream().filter(Reaction::shown).toList());
  }
}
