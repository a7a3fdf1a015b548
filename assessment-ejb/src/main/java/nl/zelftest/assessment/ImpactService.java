package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.zelftest.questionset.DraftPage;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.shared.NotFoundException;

/** Counts whom a draft will touch. National administrators see numbers of tests, never whose. */
@Stateless
@RolesAllowed(NATIONAL)
public class ImpactService {

  @PersistenceContext private EntityManager entities;

  @Inject private DraftPages drafts;

  @Inject private Clock clock;

  /**
   * What publishing a draft brings about.
   *
   * @throws NotFoundException when there is no such draft
   */
  public Impact of(UUID draftId) {
    DraftPage draft = drafts.page(draftId);
    VersionMapping mapping = draft.content().mapping();
    List<String> broken =
        draft.earlierQuestions().stream()
            .map(QuestionDocument::code)
            .filter(code -> !mapping.goesOnTheSame(code))
            .toList();
    long series = series(draft.setCode());
    return new Impact(
        drafts.changedArticles(draftId),
        count("select count(m) from Municipality m where m.validTo is null"),
        running(draft.setCode()),
        series,
        broken,
        series * broken.size());
  }

  private long count(String query) {
    return entities.createQuery(query, Long.class).getSingleResult();
  }

  private long running(String setCode) {
    return entities
        .createQuery(
            """
            select count(a) from Assessment a
            where a.round.questionSet.code = :set
              and a.state = nl.zelftest.assessment.AssessmentState.OPEN
              and a.round.closesAt > :now
            """,
            Long.class)
        .setParameter("set", setCode)
        .setParameter("now", clock.instant())
        .getSingleResult();
  }

  private long series(String setCode) {
    return entities
        .createQuery(
            """
            select a.organisationId, a.municipalityCode from Assessment a
            where a.round.questionSet.code = :set
              and exists (select s from Submission s where s.assessmentId = a.id)
            group by a.organisationId, a.municipalityCode
            """,
            Object[].class)
        .setParameter("set", setCode)
        .getResultList()
        .size();
  }
}
