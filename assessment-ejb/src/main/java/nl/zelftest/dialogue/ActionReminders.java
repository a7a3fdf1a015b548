package nl.zelftest.dialogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.People.Person;
import nl.zelftest.account.Role;
import nl.zelftest.notification.MailKind;
import nl.zelftest.shared.Days;

/**
 * Tells those who are to do something, once, that its day has passed: the person who is named, or
 * the organisation's coordinators.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActionReminders {

  private static final int CHUNK = 100;

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueMail mail;

  @Inject private Clock clock;

  /** Agreements of which the day has passed and nobody was told, some of them. */
  public List<UUID> due() {
    return entities
        .createQuery(
            """
            select a.id from Action a
            where a.state = :open and a.dueOn < :today and a.remindedAt is null order by a.dueOn
            """,
            UUID.class)
        .setParameter("open", ActionState.OPEN)
        .setParameter("today", Days.dayOf(clock.instant()))
        .setMaxResults(CHUNK)
        .getResultList();
  }

  /** Tells of one agreement, unless another node just did. */
  public void remind(UUID actionId) {
    Action action = entities.find(Action.class, actionId, LockModeType.PESSIMISTIC_WRITE);
    if (action.isReminded()) {
      return;
    }
    Dialogue dialogue = entities.find(Dialogue.class, action.getDialogueId());
    List<UUID> told =
        action.getAccountId() != null
            ? List.of(action.getAccountId())
            : files.people(dialogue).stream()
                .filter(person -> person.organisationId().equals(action.getOrganisationId()))
                .filter(person -> person.role() == Role.COORDINATOR)
                .map(Person::accountId)
                .collect(Collectors.toList());
    mail.toSome(
        dialogue,
        told,
        MailKind.ACTION_OVERDUE,
        "/vraag/" + action.getQuestionCode(),
        action.getDueOn().toString());
    action.reminded(clock.instant());
  }
}
