package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.People.Person;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.organisation.Municipality;

/**
 * Writes to those who take part in a conversation, never to the one who acts, and never what was
 * said: only that something is there to read, and where.
 */
@ApplicationScoped
class DialogueMail {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private CurrentActor currentActor;

  @Inject private Outbox outbox;

  /**
   * Writes to all who have a role in one of the organisations.
   *
   * @param path within the conversation
   * @param third what the kind's sentences name beside municipality and round
   */
  void toAll(Dialogue dialogue, MailKind kind, String path, String third) {
    send(dialogue, accounts(files.people(dialogue)), kind, path, third);
  }

  /** Writes to those of the accounts who still take part. */
  void toSome(
      Dialogue dialogue, Collection<UUID> accounts, MailKind kind, String path, String third) {
    Set<UUID> taking = accounts(files.people(dialogue));
    taking.retainAll(accounts);
    send(dialogue, taking, kind, path, third);
  }

  private static Set<UUID> accounts(List<Person> people) {
    return people.stream().map(Person::accountId).collect(Collectors.toSet());
  }

  private void send(
      Dialogue dialogue, Set<UUID> accounts, MailKind kind, String path, String third) {
    Reveal reveal = dialogue.getReveal();
    Message message =
        new Message(
            kind,
            "/gesprek/" + dialogue.getId() + path,
            List.of(
                entities.find(Municipality.class, reveal.getMunicipalityCode()).getName(),
                reveal.getRound().getName(),
                third));
    UUID self = currentActor.isKnown() ? currentActor.get().accountId() : null;
    accounts.stream()
        .filter(account -> !account.equals(self))
        .forEach(account -> outbox.send(Recipient.account(account), message));
  }
}
