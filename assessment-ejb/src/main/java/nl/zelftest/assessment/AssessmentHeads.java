package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import nl.zelftest.account.Operation;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.round.Round;

/** Tells of an assessment what all of its pages show. Needs a transaction. */
@ApplicationScoped
class AssessmentHeads {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private AssessmentMoves moves;

  @Inject private Clock clock;

  AssessmentHead of(Assessment assessment) {
    Instant now = clock.instant();
    Round round = assessment.getRound();
    return new AssessmentHead(
        assessment.getId(),
        round.getName(),
        round.getReportingYear(),
        round.getClosesAt(),
        entities.find(Municipality.class, assessment.getMunicipalityCode()).getName(),
        entities.find(Organisation.class, assessment.getOrganisationId()).getName(),
        assessment.getSide(),
        assessment.isSubmitted(),
        assessment.isOpen(now),
        moves.choice(assessment, now),
        files.allows(Operation.SUBMIT, assessment),
        files.allows(Operation.INVITE, assessment));
  }
}
