package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.account.DialogueOperation;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.assessment.Voice;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.notification.MailKind;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.FreeText;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;

/** A municipality makes its result public after hearing the other side, and withdraws it again. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class PublicationService {

  /** How long the reason to withdraw can be, in characters. */
  static final int LONGEST_REASON = 400;

  private static final String PATH = "/openbaar";

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private PublicationReading reading;

  @Inject private DialogueMail mail;

  @Inject private Event<Published> published;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Proposes the municipality's newest submission; the other side is asked what it thinks.
   *
   * @throws NotFoundException when the conversation is not for this person
   * @throws NotAllowedException when the person is no coordinator of the municipality
   * @throws DialogueConflictException when it is proposed or public already
   */
  public void propose(UUID dialogueId) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.PUBLISH);
    if (!reading.canPropose(seat.dialogue())) {
      throw new DialogueConflictException();
    }
    Voice voice = reading.municipality(seat.dialogue()).orElseThrow();
    Instant now = clock.instant();
    Publication publication =
        new Publication(
            dialogueId,
            voice.assessmentId(),
            voice.made().get(0).sequence(),
            seat.account(),
            now,
            Hearing.until(Days.dayOf(now)));
    entities.persist(publication);
    record(seat, "PUBLICATION_PROPOSED", publication.getSequence());
    mail.toAll(
        seat.dialogue(),
        MailKind.PUBLICATION_PROPOSED,
        PATH,
        publication.getReactUntil().toString());
  }

  /**
   * Says, for an organisation on the other side, what it thinks; also once it is public.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such
   *     publication
   * @throws NotAllowedException when the person is no coordinator on the other side
   * @throws InvalidTextException when it cannot be kept
   * @throws DialogueConflictException when it was withdrawn in the meantime
   */
  public void react(UUID dialogueId, UUID publicationId, String words, boolean shown) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.REACT_TO_PUBLISHING);
    Publication publication = open(dialogueId, publicationId);
    String text = FreeText.require(words, PublicationReaction.LONGEST);
    UUID organisation = seat.hat().organisationId();
    PublicationReaction reaction =
        entities
            .createQuery(
                """
                select r from PublicationReaction r
                where r.publicationId = :publication and r.organisationId = :organisation
                """,
                PublicationReaction.class)
            .setParameter("publication", publicationId)
            .setParameter("organisation", organisation)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> new PublicationReaction(publicationId, organisation));
    reaction.say(text, shown, seat.account(), clock.instant());
    entities.persist(reaction);
    record(seat, "PUBLICATION_REACTED", publication.getSequence());
    mail.toAll(seat.dialogue(), MailKind.PUBLICATION_REACTED, PATH, seat.hat().organisationName());
  }

  /**
   * Makes public what was proposed.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such proposal
   * @throws NotAllowedException when the person is no coordinator of the municipality, or the other
   *     side is still to be heard
   * @throws DialogueConflictException when it was published or withdrawn in the meantime
   */
  public void publish(UUID dialogueId, UUID publicationId) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.PUBLISH);
    Publication publication = open(dialogueId, publicationId);
    if (!publication.isProposal()) {
      throw new DialogueConflictException();
    }
    if (!reading.isHeard(seat.dialogue(), reading.row(publication))) {
      throw new NotAllowedException();
    }
    publication.publish(seat.account(), clock.instant());
    record(seat, "PUBLISHED", publication.getSequence());
    mail.toAll(seat.dialogue(), MailKind.PUBLISHED, PATH, "");
    Reveal reveal = seat.dialogue().getReveal();
    published.fire(new Published(reveal.getMunicipalityCode(), reveal.getRound().getId()));
  }

  /**
   * Ends everything that is proposed or public, at once and for whatever reason.
   *
   * @param reason may be empty
   * @throws NotFoundException when the conversation is not for this person
   * @throws NotAllowedException when the person is no coordinator of the municipality
   * @throws InvalidTextException when the reason cannot be kept
   */
  public void withdraw(UUID dialogueId, String reason) {
    Seat seat = files.toChange(dialogueId, DialogueOperation.PUBLISH);
    String because =
        reason == null || reason.isBlank() ? null : FreeText.require(reason, LONGEST_REASON);
    boolean any = false;
    for (Publication publication : reading.all(dialogueId)) {
      if (publication.getWithdrawnAt() == null) {
        publication.withdraw(seat.account(), clock.instant(), because);
        record(seat, "PUBLICATION_WITHDRAWN", publication.getSequence());
        any = true;
      }
    }
    if (any) {
      mail.toAll(seat.dialogue(), MailKind.WITHDRAWN, PATH, "");
    }
  }

  private Publication open(UUID dialogueId, UUID publicationId) {
    Publication publication = entities.find(Publication.class, publicationId);
    if (publication == null || !publication.getDialogueId().equals(dialogueId)) {
      throw new NotFoundException();
    }
    if (publication.getWithdrawnAt() != null) {
      throw new DialogueConflictException();
    }
    return publication;
  }

  private void record(Seat seat, String action, int sequence) {
    audit
        .of(seat.hat().organisationId())
        .record(
            seat.account(),
            action,
            "Dialogue",
            seat.dialogue().getId(),
            Integer.toString(sequence));
  }
}
