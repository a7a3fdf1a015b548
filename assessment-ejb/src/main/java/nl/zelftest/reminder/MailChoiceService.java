package nl.zelftest.reminder;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import nl.zelftest.account.Account;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.NotFoundException;

/** Lets people choose what they are reminded of: each for oneself only. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class MailChoiceService {

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  /**
   * What the person chose; everything at once when nothing was.
   *
   * @throws NotFoundException for guests, who get no reminders
   */
  public MailWishes wishes() {
    MailChoice choice = entities.find(MailChoice.class, person());
    return choice == null ? MailWishes.ALL : choice.wishes();
  }

  /**
   * Chooses.
   *
   * @throws NotFoundException for guests, who get no reminders
   */
  public void choose(MailWishes wishes) {
    UUID person = person();
    // Held, so that two pages of one person do not make two choices.
    entities.find(Account.class, person, LockModeType.PESSIMISTIC_WRITE);
    MailChoice choice = entities.find(MailChoice.class, person);
    if (choice == null) {
      choice = new MailChoice(person);
      entities.persist(choice);
    }
    choice.choose(wishes);
    audit.record(person, "MAIL_CHOSEN", "Account", person, null);
  }

  private UUID person() {
    if (currentActor.get().hats().stream().allMatch(Hat::isGuest)) {
      throw new NotFoundException();
    }
    return currentActor.get().accountId();
  }
}
