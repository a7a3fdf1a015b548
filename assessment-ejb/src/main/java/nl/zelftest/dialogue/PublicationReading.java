package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.People.Person;
import nl.zelftest.assessment.Voice;
import nl.zelftest.dialogue.PublicationRow.Reaction;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.Days;

/** Reads how publishing stands. Needs a transaction; access was checked before. */
@ApplicationScoped
class PublicationReading {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueReading reading;

  @Inject private Clock clock;

  /** All there were, the newest first. */
  List<Publication> all(UUID dialogueId) {
    return entities
        .createQuery(
            "select p from Publication p where p.dialogueId = :dialogue order by p.proposedAt desc",
            Publication.class)
        .setParameter("dialogue", dialogueId)
        .getResultList();
  }

  Optional<Publication> proposal(UUID dialogueId) {
    return all(dialogueId).stream().filter(Publication::isProposal).findFirst();
  }

  Optional<Publication> published(UUID dialogueId) {
    return all(dialogueId).stream()
        .filter(Publication::isPublic)
        .max(Comparator.comparing(Publication::getPublishedAt));
  }

  /** The municipality's own submission that counts; empty where it has none. */
  Optional<Voice> municipality(Dialogue dialogue) {
    return reading.voices(dialogue).stream()
        .filter(voice -> voice.side() == OrganisationKind.MUNICIPALITY)
        .findFirst();
  }

  /** Whether the newest submission is neither proposed nor public. */
  boolean canPropose(Dialogue dialogue) {
    List<Publication> all = all(dialogue.getId());
    return all.stream().noneMatch(Publication::isProposal)
        && municipality(dialogue)
            .filter(
                voice ->
                    all.stream()
                        .filter(Publication::isPublic)
                        .noneMatch(p -> p.getSequence() == voice.made().get(0).sequence()))
            .isPresent();
  }

  /** Organisations on the other side that have people, by id. */
  Map<UUID, String> toBeHeard(Dialogue dialogue) {
    return files.people(dialogue).stream()
        .filter(person -> person.side() == OrganisationKind.COUNCIL)
        .collect(
            Collectors.toMap(
                Person::organisationId,
                Person::organisationName,
                (one, same) -> one,
                LinkedHashMap::new));
  }

  boolean isHeard(Dialogue dialogue, PublicationRow proposal) {
    return Hearing.isOver(
        toBeHeard(dialogue).keySet(),
        reacted(proposal),
        proposal.reactUntil(),
        Days.dayOf(clock.instant()));
  }

  static Set<UUID> reacted(PublicationRow publication) {
    return publication.reactions().stream()
        .map(Reaction::organisationId)
        .collect(Collectors.toSet());
  }

  PublicationRow row(Publication publication) {
    return PublicationRow.of(publication, reactions(publication.getId()));
  }

  private List<Reaction> reactions(UUID publicationId) {
    return entities
        .createQuery(
            """
            select new nl.zelftest.dialogue.PublicationRow$Reaction(
              o.id, o.name, r.text, r.shown, r.reactedAt)
            from PublicationReaction r join Organisation o on o.id = r.organisationId
            where r.publicationId = :publication order by o.name
            """,
            Reaction.class)
        .setParameter("publication", publicationId)
        .getResultList();
  }
}
