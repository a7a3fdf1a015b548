package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.PROGRAM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.account.TokenScope;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** What programs read with a token: what their own organisation submitted, and nothing else. */
@Stateless
@RolesAllowed(PROGRAM)
public class OwnResults {

  private static final String OWN =
      """
      from Assessment a join a.round r, Municipality m, Submission s
      where a.organisationId in :organisations and a.municipalityCode in :codes
        and m.code = a.municipalityCode and s.assessmentId = a.id
        and s.sequence = (select max(t.sequence) from Submission t where t.assessmentId = a.id)
      """;

  @PersistenceContext private EntityManager entities;

  @Inject private ResultReading results;

  @Inject private CurrentActor currentActor;

  /**
   * How many tests the organisation submitted.
   *
   * @throws NotAllowedException when the token is not for this
   */
  public int count() {
    require(TokenScope.RESULTS);
    return codes().isEmpty()
        ? 0
        : entities
            .createQuery("select count(a.id) " + OWN, Long.class)
            .setParameter("organisations", organisations())
            .setParameter("codes", codes())
            .getSingleResult()
            .intValue();
  }

  /**
   * The tests that the organisation submitted, newest round first.
   *
   * @throws NotAllowedException when the token is not for this
   */
  public List<OwnResult> list(int first, int size) {
    require(TokenScope.RESULTS);
    return codes().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                """
                select a.id, r.id, r.name, r.reportingYear, m.code, m.name, s.sequence, s.submittedAt
                """
                    + OWN
                    + """
                    order by r.reportingYear desc, r.name, m.name, a.id
                    """,
                Object[].class)
            .setParameter("organisations", organisations())
            .setParameter("codes", codes())
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultStream()
            .map(OwnResults::row)
            .toList();
  }

  private static OwnResult row(Object[] row) {
    return new OwnResult(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (int) row[3],
        (String) row[4],
        (String) row[5],
        (int) row[6],
        (Instant) row[7]);
  }

  /**
   * The result of a test's newest submission.
   *
   * @param scope what the program wants with it
   * @throws NotAllowedException when the token is not for this, whichever the test
   * @throws NotFoundException when the organisation submitted no such test
   */
  public ResultPage result(UUID assessmentId, TokenScope scope) {
    require(scope);
    Assessment assessment = entities.find(Assessment.class, assessmentId);
    if (assessment == null
        || !AccessPolicy.allows(
            currentActor.get(),
            scope,
            assessment.getOrganisationId(),
            assessment.getMunicipalityCode())) {
      throw new NotFoundException();
    }
    return results.newest(assessment);
  }

  private void require(TokenScope scope) {
    if (!AccessPolicy.allows(currentActor.get(), scope)) {
      throw new NotAllowedException();
    }
  }

  private Set<UUID> organisations() {
    return currentActor.get().hats().stream()
        .map(Hat::organisationId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> codes() {
    return currentActor.get().hats().stream()
        .flatMap(hat -> hat.municipalityCodes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
