package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.assessment.AssessmentPlace;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;

/** What was agreed in earlier years, beside the questions of a test that is made now. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class EarlierActions {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentPlace places;

  @Inject private VersionMappings mappings;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /**
   * Agreements of earlier conversations about the test's municipality, by the code that their
   * question has in the test; those to a question that went on nowhere are left out.
   *
   * @throws NotFoundException when the test is not for this person
   */
  public Map<String, List<ActionRow>> beside(UUID assessmentId) {
    AssessmentPlace.Place place = places.of(assessmentId);
    if (AccessPolicy.seat(currentActor.get(), DialogueOperation.READ, place.municipalityCodes())
        .isEmpty()) {
      return Map.of();
    }
    LocalDate today = Days.dayOf(clock.instant());
    Map<String, List<ActionRow>> beside = new HashMap<>();
    for (Object[] row : before(place)) {
      UUID version = (UUID) row[3];
      if (mappings.follows(place.versionId(), version)) {
        Action action = (Action) row[0];
        ActionRow shown = ActionRow.of(action, (String) row[1], (String) row[2], today);
        VersionMapping mapping = mappings.between(version, place.versionId());
        for (Edge edge : mapping.from(action.getQuestionCode())) {
          beside.computeIfAbsent(edge.to(), code -> new ArrayList<>()).add(shown);
        }
      }
    }
    return beside;
  }

  private List<Object[]> before(AssessmentPlace.Place place) {
    return entities
        .createQuery(
            """
            select a, o.name, p.name, d.versionId
            from Action a join Organisation o on o.id = a.organisationId
              join Dialogue d on d.id = a.dialogueId
              left join Account p on p.id = a.accountId
            where a.state <> :dropped and d.reveal.municipalityCode in :codes
              and d.reveal.round.questionSet.id = :set and d.reveal.round.reportingYear < :year
            order by d.reveal.round.reportingYear desc, a.dueOn
            """,
            Object[].class)
        .setParameter("dropped", ActionState.DROPPED)
        .setParameter("codes", place.municipalityCodes())
        .setParameter("set", place.questionSetId())
        .setParameter("year", place.reportingYear())
        .getResultList();
  }
}
