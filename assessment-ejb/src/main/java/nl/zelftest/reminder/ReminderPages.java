package nl.zelftest.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zelftest.reminder.ReminderAudience.Reader;
import nl.zelftest.reminder.ReminderPage.KindRow;
import nl.zelftest.reminder.ReminderTimes.Way;
import nl.zelftest.round.Round;

/** Tells whom reminders would reach. Needs a transaction. */
@ApplicationScoped
class ReminderPages {

  @PersistenceContext private EntityManager entities;

  @Inject private ReminderAudience audience;

  @Inject private Clock clock;

  ReminderPage of(Round round) {
    RoundReminding reminding = entities.find(RoundReminding.class, round.getId());
    boolean open = round.isOpen(clock.instant());
    return new ReminderPage(
        round.getId(),
        round.getName(),
        round.getClosesAt(),
        open,
        reminding != null && reminding.isAutomatic(),
        Arrays.stream(ReminderKind.values()).map(kind -> row(round, kind, open)).toList());
  }

  private KindRow row(Round round, ReminderKind kind, boolean open) {
    // How far answers are is their organisation's own, in numbers too.
    if (kind == ReminderKind.COMPLETE) {
      return new KindRow(kind, 0, 0, 0, 0, List.of());
    }
    long reminded =
        entities
            .createQuery(
                "select count(r) from Reminder r where r.roundId = :round and r.kind = :kind",
                Long.class)
            .setParameter("round", round.getId())
            .setParameter("kind", kind)
            .getSingleResult();
    return open ? counted(round, kind, reminded) : new KindRow(kind, reminded, 0, 0, 0, List.of());
  }

  private KindRow counted(Round round, ReminderKind kind, long reminded) {
    Instant now = clock.instant();
    int people = 0;
    int weekly = 0;
    int muted = 0;
    Set<String> organisations = new TreeSet<>();
    List<UUID> accounts = audience.next(round, kind, ReminderAudience.FIRST);
    while (!accounts.isEmpty()) {
      Map<UUID, MailWishes> wishes = audience.wishes(accounts);
      for (Reader reader : audience.of(round, kind, accounts)) {
        Way way =
            ReminderTimes.way(
                wishes.getOrDefault(reader.accountId(), MailWishes.ALL),
                kind,
                round.getClosesAt(),
                now);
        if (way == Way.NOT) {
          muted++;
        } else {
          people++;
          weekly += way == Way.WEEKLY ? 1 : 0;
          reader.desks().forEach(desk -> organisations.add(desk.organisation()));
        }
      }
      accounts = audience.next(round, kind, accounts.get(accounts.size() - 1));
    }
    return new KindRow(kind, reminded, people, weekly, muted, List.copyOf(organisations));
  }
}
