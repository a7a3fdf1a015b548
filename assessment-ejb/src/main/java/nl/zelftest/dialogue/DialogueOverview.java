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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.account.Hat;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.Voices;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Successions;
import nl.zelftest.shared.Days;

/** A person's conversations, and what was agreed that asks attention. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class DialogueOverview {

  /** A conversation that the person can read. */
  public record Conversation(
      UUID id, String municipalityName, String roundName, long openActions) {}

  /** An agreement that the person, or the person's organisation, is to do. */
  public record Promise(ActionRow action, String municipalityName, boolean personal) {}

  /** What a person's overview shows of conversations. */
  public record Mine(List<Conversation> conversations, List<Promise> promises) {}

  private static final int MOST = 50;

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Successions successions;

  @Inject private Voices voices;

  @Inject private DialogueFiles files;

  @Inject private Clock clock;

  /** The newest conversations, and all open agreements that the reader's organisations have. */
  public Mine mine() {
    Actor actor = currentActor.get();
    List<Hat> hats =
        actor.hats().stream()
            .filter(hat -> hat.kind() != OrganisationKind.NATIONAL)
            .filter(hat -> hat.role() == Role.COORDINATOR || hat.role() == Role.CONTRIBUTOR)
            .toList();
    Set<String> codes =
        successions.withPredecessors(
            hats.stream()
                .flatMap(hat -> hat.municipalityCodes().stream())
                .collect(Collectors.toSet()));
    return codes.isEmpty()
        ? new Mine(List.of(), List.of())
        : new Mine(conversations(codes), promises(actor, codes, hats));
  }

  /** The conversation that a test's submissions are part of; empty while it is not revealed. */
  public Optional<UUID> about(UUID assessmentId) {
    return voices
        .revealOf(assessmentId)
        .map(reveal -> entities.find(Dialogue.class, reveal.getId()))
        .filter(dialogue -> files.allows(dialogue, DialogueOperation.READ))
        .map(Dialogue::getId);
  }

  private List<Conversation> conversations(Set<String> codes) {
    return entities
        .createQuery(
            """
            select new nl.zelftest.dialogue.DialogueOverview$Conversation(
              d.id, m.name, r.name,
              (select count(a) from Action a where a.dialogueId = d.id and a.state = :open))
            from Dialogue d join d.reveal v join v.round r, Municipality m
            where v.municipalityCode in :codes and m.code = v.municipalityCode
            order by r.reportingYear desc, m.name
            """,
            Conversation.class)
        .setParameter("codes", codes)
        .setParameter("open", ActionState.OPEN)
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<Promise> promises(Actor actor, Set<String> codes, List<Hat> hats) {
    LocalDate today = Days.dayOf(clock.instant());
    return entities
        .createQuery(
            """
            select a, o.name, p.name, m.name
            from Action a join Organisation o on o.id = a.organisationId
              join Reveal v on v.id = a.dialogueId
              join Municipality m on m.code = v.municipalityCode
              left join Account p on p.id = a.accountId
            where a.state = :open and a.organisationId in :organisations
              and v.municipalityCode in :codes
            order by a.dueOn, a.madeAt
            """,
            Object[].class)
        .setParameter("open", ActionState.OPEN)
        .setParameter("codes", codes)
        .setParameter("organisations", hats.stream().map(Hat::organisationId).toList())
        .setMaxResults(MOST)
        .getResultStream()
        .map(
            row ->
                new Promise(
                    ActionRow.of((Action) row[0], (String) row[1], (String) row[2], today),
                    (String) row[3],
                    actor.accountId().equals(((Action) row[0]).getAccountId())))
        .toList();
  }
}
