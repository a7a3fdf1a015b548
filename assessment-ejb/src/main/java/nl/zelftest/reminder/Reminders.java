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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.reminder.ReminderAudience.Reader;
import nl.zelftest.reminder.ReminderTimes.Way;
import nl.zelftest.round.Round;
import nl.zelftest.shared.Days;

/**
 * Reminds some people at a time, each in the transaction that writes the mail down, under the lock
 * of the round's row: so one node at a time, and nobody twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reminders {

  private static final String OVERVIEW = "/mijn-overzicht";

  @PersistenceContext private EntityManager entities;

  @Inject private ReminderAudience audience;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Open rounds of which the portal reminds by itself. */
  public List<UUID> automatic() {
    return entities
        .createQuery(
            """
            select r.id from Round r, RoundReminding m
            where m.roundId = r.id and m.automatic = true
              and r.opensAt <= :now and r.closesAt > :now
            """,
            UUID.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * Reminds the next people, if the portal does so by itself and it is the time.
   *
   * @param after the last one that was looked at
   * @return the last one that was looked at now; empty when nobody was left
   */
  public Optional<UUID> byItself(UUID roundId, ReminderKind kind, UUID after) {
    RoundReminding reminding =
        entities.find(RoundReminding.class, roundId, LockModeType.PESSIMISTIC_WRITE);
    Round round = entities.find(Round.class, roundId);
    Instant now = clock.instant();
    return reminding.isAutomatic()
            && ReminderTimes.due(round.getOpensAt(), round.getClosesAt(), now).contains(kind)
        ? remind(round, kind, after, null, now)
        : Optional.empty();
  }

  /**
   * Reminds the next people because somebody wants it; nobody when the round is not open.
   *
   * @param after the last one that was looked at
   * @return the last one that was looked at now; empty when nobody was left
   */
  public Optional<UUID> asked(UUID roundId, ReminderKind kind, UUID after, UUID askedBy) {
    entities.find(RoundReminding.class, roundId, LockModeType.PESSIMISTIC_WRITE);
    Round round = entities.find(Round.class, roundId);
    Instant now = clock.instant();
    return round.isOpen(now) ? remind(round, kind, after, askedBy, now) : Optional.empty();
  }

  private Optional<UUID> remind(
      Round round, ReminderKind kind, UUID after, UUID askedBy, Instant now) {
    List<UUID> accounts = audience.next(round, kind, after);
    List<Reader> readers = audience.of(round, kind, accounts);
    Map<UUID, MailWishes> wishes = audience.wishes(accounts);
    boolean reminded = false;
    for (Reader reader : readers) {
      Way way =
          ReminderTimes.way(
              wishes.getOrDefault(reader.accountId(), MailWishes.ALL),
              kind,
              round.getClosesAt(),
              now);
      if (way != Way.NOT) {
        entities.persist(
            new Reminder(round.getId(), reader.accountId(), kind, way == Way.WEEKLY, now));
        if (way == Way.AT_ONCE) {
          outbox.send(Recipient.account(reader.accountId()), message(round, kind, reader));
        }
        reminded = true;
      }
    }
    if (reminded) {
      record(round, kind, askedBy);
    }
    return accounts.stream().reduce((one, later) -> later);
  }

  private static Message message(Round round, ReminderKind kind, Reader reader) {
    return new Message(
        kind.mail(),
        kind == ReminderKind.COMPLETE && reader.desks().size() == 1
            ? "/zelftest/" + reader.desks().get(0).assessmentId() + "/controleren"
            : OVERVIEW,
        List.of(
            reader.municipalities(),
            round.getName(),
            Days.lastDayBefore(round.getClosesAt()).toString()));
  }

  /** Without how many: of complete tests that would tell how far others are. */
  private void record(Round round, ReminderKind kind, UUID askedBy) {
    if (askedBy == null) {
      audit.recordSystem("REMINDED", "Round", round.getId(), kind.name());
    } else {
      audit.record(askedBy, "REMINDED", "Round", round.getId(), kind.name());
    }
  }
}
