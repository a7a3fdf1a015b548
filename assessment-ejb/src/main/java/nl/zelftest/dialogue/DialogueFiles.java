package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.account.Hat;
import nl.zelftest.account.People;
import nl.zelftest.account.People.Person;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Successions;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/**
 * Fetches conversations for the person who acts, each after its check in {@link AccessPolicy}.
 * Needs a transaction.
 */
@ApplicationScoped
class DialogueFiles {

  /** A conversation, and for which organisation the person takes part in it. */
  record Seat(Dialogue dialogue, Hat hat, UUID account) {}

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private Successions successions;

  @Inject private People people;

  @Inject private VersionContents versions;

  /**
   * A conversation that the person may read.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   */
  Seat toRead(UUID id) {
    return seated(entities.find(Dialogue.class, id), DialogueOperation.READ);
  }

  /**
   * A conversation to change, held for the rest of the transaction and counted as changed.
   *
   * @throws NotFoundException when there is none, or it is not for this person to see
   * @throws NotAllowedException when the person may see it but not do this
   */
  Seat toChange(UUID id, DialogueOperation operation) {
    Seat seat =
        seated(entities.find(Dialogue.class, id, LockModeType.PESSIMISTIC_WRITE), operation);
    seat.dialogue().changed();
    return seat;
  }

  /** Whether the person may do more than read. */
  boolean allows(Dialogue dialogue, DialogueOperation operation) {
    return AccessPolicy.seat(currentActor.get(), operation, readers(dialogue)).isPresent();
  }

  /** Whether somebody may read a conversation at this moment, whoever acts. */
  Predicate<Actor> mayRead(UUID id) {
    Set<String> readers = readers(entities.find(Dialogue.class, id));
    return actor -> AccessPolicy.seat(actor, DialogueOperation.READ, readers).isPresent();
  }

  private Seat seated(Dialogue dialogue, DialogueOperation operation) {
    if (dialogue == null) {
      throw new NotFoundException();
    }
    Actor actor = currentActor.get();
    Set<String> readers = readers(dialogue);
    if (AccessPolicy.seat(actor, DialogueOperation.READ, readers).isEmpty()) {
      throw new NotFoundException();
    }
    Optional<Hat> hat = AccessPolicy.seat(actor, operation, readers);
    return new Seat(dialogue, hat.orElseThrow(NotAllowedException::new), actor.accountId());
  }

  private Set<String> readers(Dialogue dialogue) {
    return successions.withSuccessors(dialogue.getReveal().getMunicipalityCode());
  }

  /** All who can take part, by organisation. */
  List<Person> people(Dialogue dialogue) {
    return people.answeringFor(readers(dialogue));
  }

  VersionContent version(Dialogue dialogue) {
    return versions.of(dialogue.getVersionId());
  }

  /**
   * A question of the conversation.
   *
   * @throws NotFoundException when it has no such question
   */
  QuestionContent question(Dialogue dialogue, String code) {
    return version(dialogue)
        .questions()
        .filter(question -> question.code().equals(code))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  DialogueHead head(Seat seat) {
    Dialogue dialogue = seat.dialogue();
    Reveal reveal = dialogue.getReveal();
    return new DialogueHead(
        dialogue.getId(),
        entities.find(Municipality.class, reveal.getMunicipalityCode()).getName(),
        reveal.getRound().getName(),
        reveal.getRound().getReportingYear(),
        reveal.getRevealedAt(),
        seat.hat().organisationId(),
        seat.hat().organisationName(),
        seat.hat().kind(),
        allows(dialogue, DialogueOperation.AGREE),
        dialogue.getVersion());
  }
}
