package nl.zelftest.reminder;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.reminder.ReminderAudience.Reader;
import nl.zelftest.round.Round;

/** Puts what waited for a person into one mail, as far as there is still something to do. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WeeklyMails {

  private static final int CHUNK = 100;

  @PersistenceContext private EntityManager entities;

  @Inject private ReminderAudience audience;

  @Inject private Outbox outbox;

  @Inject private Clock clock;

  /** Some of those whose weekly mail is to be made. */
  public List<UUID> due() {
    return entities
        .createQuery(
            """
            select distinct r.accountId from Reminder r
            where r.doneAt is null and r.madeAt < :monday order by r.accountId
            """,
            UUID.class)
        .setParameter("monday", ReminderTimes.lastWeekly(clock.instant()))
        .setMaxResults(CHUNK)
        .getResultList();
  }

  /** Makes a person's mail, unless another node just did. */
  public void send(UUID accountId) {
    MailChoice choice = entities.find(MailChoice.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    Set<String> municipalities = new LinkedHashSet<>();
    Set<String> rounds = new LinkedHashSet<>();
    for (Reminder reminder : waiting(accountId)) {
      Round round = entities.find(Round.class, reminder.getRoundId());
      if (round.isOpen(now) && !choice.wishes().muted().contains(reminder.getKind())) {
        for (Reader reader : audience.of(round, reminder.getKind(), List.of(accountId))) {
          reader.desks().forEach(desk -> municipalities.add(desk.municipality()));
          rounds.add(round.getName());
        }
      }
      reminder.done(now);
    }
    if (!rounds.isEmpty()) {
      outbox.send(
          Recipient.account(accountId),
          new Message(
              MailKind.WEEKLY_REMINDER,
              "/mijn-overzicht",
              List.of(String.join(", ", municipalities), String.join(", ", rounds))));
    }
  }

  private List<Reminder> waiting(UUID accountId) {
    return entities
        .createQuery(
            """
            select r from Reminder r where r.accountId = :account and r.doneAt is null
            order by r.madeAt
            """,
            Reminder.class)
        .setParameter("account", accountId)
        .getResultList();
  }
}
