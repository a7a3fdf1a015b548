package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Reopening;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.assessment.Voice;
import nl.zelftest.assessment.Voices;
import nl.zelftest.notification.MailKind;

/** Begins a conversation in the transaction that reveals it, and tells of what changes in it. */
@ApplicationScoped
class DialogueOpening {

  @PersistenceContext private EntityManager entities;

  @Inject private Voices voices;

  @Inject private Alignments alignments;

  @Inject private DialogueMail mail;

  void open(@Observes Reveal reveal) {
    Set<UUID> versions =
        voices.of(reveal).stream()
            .map(voice -> voice.newest().questionSet().id())
            .collect(Collectors.toSet());
    Dialogue dialogue = new Dialogue(reveal, alignments.latest(versions));
    entities.persist(dialogue);
    mail.toAll(dialogue, MailKind.REVEALED, "", "");
  }

  /** After the reveal, everybody in the conversation hears that answers may change. */
  void reopened(@Observes Reopening reopening) {
    voices.revealOf(reopening.getAssessmentId()).ifPresent(reveal -> tell(reveal, reopening));
  }

  private void tell(Reveal reveal, Reopening reopening) {
    Dialogue dialogue = entities.find(Dialogue.class, reveal.getId());
    voices.of(reveal).stream()
        .filter(voice -> voice.assessmentId().equals(reopening.getAssessmentId()))
        .map(Voice::organisationName)
        .forEach(name -> mail.toAll(dialogue, MailKind.REOPENED, "", name));
  }
}
