package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.SubmissionScores;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.reporting.Participations.Takers;
import nl.zelftest.round.Round;

/** Makes the figures of one round at one of the fixed moments. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EditionMaker {

  private static final List<OrganisationKind> SIDES =
      List.of(OrganisationKind.MUNICIPALITY, OrganisationKind.COUNCIL);

  @PersistenceContext private EntityManager entities;

  @Inject private SubmissionScores scores;

  @Inject private RoundScores roundScores;

  @Inject private Readers readers;

  @Inject private Participations participations;

  @Inject private Conversations conversations;

  @Inject private FigureGroups groups;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Rounds that were revealed by the last moment and have no edition of it. Also those in which
   * nothing happened: what one reader knows by itself can have become more, and figures then differ
   * by more municipalities.
   */
  public List<UUID> due() {
    return entities
        .createQuery(
            """
            select r.id from Round r
            where ((r.revealAt is not null and r.revealAt <= :moment)
                or (r.revealAt is null and r.closesAt <= :moment))
              and exists (
                select v from Reveal v where v.round = r)
              and not exists (
                select e from FigureEdition e where e.roundId = r.id and e.madeAt >= :moment)
            """,
            UUID.class)
        .setParameter("moment", moment())
        .getResultList();
  }

  private Instant moment() {
    return EditionMoments.latest(clock.instant());
  }

  /** Makes the round's edition of the last moment, unless there is one. */
  public void make(UUID roundId) {
    Instant moment = moment();
    // Held, so that one node makes it.
    Round round = entities.find(Round.class, roundId, LockModeType.PESSIMISTIC_WRITE);
    Optional<FigureEdition> before = groups.newest(roundId);
    if (before.filter(edition -> !edition.getMadeAt().isBefore(moment)).isPresent()) {
      return;
    }
    scores.complete();
    int sequence = before.map(FigureEdition::getSequence).orElse(0) + 1;
    FigureEdition edition = new FigureEdition(roundId, sequence, moment, readers.required(round));
    entities.persist(edition);
    entities.flush();
    List<Made> made = roundScores.of(roundId, moment);
    Map<String, Region> regions = roundScores.regions(roundId);
    Set<String> published = readers.published(roundId);
    for (OrganisationKind side : SIDES) {
      SidePlan plan =
          new SidePlan(
              made.stream().filter(one -> one.side() == side).toList(),
              regions,
              groups.provinces(),
              sequence - 1,
              edition.getRequired(),
              side == OrganisationKind.MUNICIPALITY ? published : Set.of(),
              groups.everShown(roundId, side));
      write(edition, before, plan, regions);
    }
    Takers takers = participations.at(roundId, moment);
    takers
        .in(groups.keys(), regions, conversations.join(edition, takers.both(), regions, published))
        .forEach(
            (group, row) -> entities.persist(new ParticipationRow(edition.getId(), group, row)));
    audit.recordSystem("FIGURES_MADE", "Round", roundId, String.valueOf(sequence));
  }

  private void write(
      FigureEdition edition,
      Optional<FigureEdition> before,
      SidePlan plan,
      Map<String, Region> regions) {
    for (Made one : plan.joining()) {
      entities.persist(
          new FigureSource(edition, one.submissionId(), regions.get(one.municipalityCode())));
    }
    Map<FigureSum.Key, Instant> since = new HashMap<>();
    before.ifPresent(
        last -> groups.rows(last).forEach(row -> since.put(row.key(), row.getSince())));
    Map<Subject, GroupSet> shown = plan.shown();
    List<FigureRow> rows = new ArrayList<>();
    FigureSum.of(plan.counted(), regions)
        .forEach(
            (key, sum) -> {
              boolean stays =
                  since.containsKey(key) && !plan.changes(key.subject(), key.group(), regions);
              rows.add(
                  new FigureRow(
                      edition.getId(),
                      key,
                      shown.get(key.subject()).has(SidePlan.set(key.group(), groups.provinces())),
                      stays ? since.get(key) : edition.getMadeAt(),
                      sum));
            });
    rows.forEach(entities::persist);
    entities.flush();
  }
}
