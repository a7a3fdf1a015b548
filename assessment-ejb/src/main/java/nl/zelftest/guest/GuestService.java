package nl.zelftest.guest;

import static nl.zelftest.account.Groups.COUNCIL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.Account;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.GuestPass;
import nl.zelftest.account.GuestPasses;
import nl.zelftest.account.Sides;
import nl.zelftest.assessment.GuestTests;
import nl.zelftest.assessment.GuestTests.GuestTest;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.guest.GuestInput.Field;
import nl.zelftest.guest.GuestInput.Reason;
import nl.zelftest.guest.GuestsPage.GuestRow;
import nl.zelftest.guest.GuestsPage.Stage;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.Secrets;

/** Lets a council's coordinators look after the guests of a test. */
@Stateless
@RolesAllowed(COUNCIL)
public class GuestService {

  /** How many can take part in a test at the same time. */
  public static final int MOST_GUESTS = 20;

  @PersistenceContext private EntityManager entities;

  @Inject private GuestTests tests;

  @Inject private GuestPasses passes;

  @Inject private Sides sides;

  @Inject private Outbox outbox;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * The guests of a test.
   *
   * @throws NotFoundException when the person is no coordinator of the council whose test it is
   */
  public GuestsPage guests(UUID assessmentId) {
    Instant now = clock.instant();
    return new GuestsPage(
        tests.head(assessmentId),
        passes.of(assessmentId).stream().map(pass -> row(pass, now)).toList());
  }

  private static GuestRow row(GuestPass pass, Instant now) {
    Stage stage =
        !pass.isValid(now)
            ? Stage.ENDED
            : pass.getEnteredAt() == null ? Stage.INVITED : Stage.ENTERED;
    return new GuestRow(
        pass.getId(), pass.getAccount().getName(), pass.getEmail(), stage, pass.getEnteredAt());
  }

  /**
   * Invites somebody by a mail with a personal link.
   *
   * @throws NotFoundException when the person is no coordinator of the council whose test it is
   * @throws GuestsRefusedException when the test is not open, or has as many guests as it can
   * @throws InvalidGuestException when name or address cannot be used
   */
  public void invite(UUID assessmentId, GuestInput input) {
    Instant now = clock.instant();
    Actor actor = currentActor.get();
    GuestTest test = openTest(assessmentId);
    List<GuestPass> valid =
        passes.of(assessmentId).stream().filter(pass -> pass.isValid(now)).toList();
    if (valid.size() >= MOST_GUESTS) {
      throw new GuestsRefusedException(GuestsRefusedException.Reason.FULL);
    }
    require(input, test, valid);
    String token = Secrets.token();
    Account account = Account.guest(input.name(), actor.language(), now);
    GuestPass pass =
        new GuestPass(
            account,
            input.email(),
            entities.find(Organisation.class, test.organisationId()),
            test.municipalityCode(),
            test.roundId(),
            assessmentId,
            Secrets.hash(token),
            actor.accountId(),
            now,
            test.closesAt());
    entities.persist(account);
    entities.persist(pass);
    mail(pass, test, token);
    audit
        .of(test.organisationId())
        .record(actor.accountId(), "GUEST_INVITED", "GuestPass", pass.getId(), null);
  }

  private void require(GuestInput input, GuestTest test, List<GuestPass> valid) {
    Map<Field, Reason> problems = input.problems();
    if (problems.isEmpty()) {
      String email = Account.normalise(input.email());
      if (valid.stream().anyMatch(pass -> email.equals(pass.getEmail()))) {
        problems.put(Field.EMAIL, Reason.INVITED);
      } else if (sides.isOnTheOther(
          email, OrganisationKind.COUNCIL, List.of(test.municipalityCode()))) {
        problems.put(Field.EMAIL, Reason.OTHER_SIDE);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidGuestException(problems);
    }
  }

  /**
   * Mails another personal link; the one before no longer works.
   *
   * @throws NotFoundException when there is no such guest, or the person is no coordinator
   * @throws GuestsRefusedException when the test is not open, or the pass has ended
   */
  public void sendLinkAgain(UUID assessmentId, UUID passId) {
    GuestTest test = openTest(assessmentId);
    GuestPass pass = pass(assessmentId, passId);
    if (!pass.isValid(clock.instant())) {
      throw new GuestsRefusedException(GuestsRefusedException.Reason.ENDED);
    }
    String token = Secrets.token();
    pass.renewLink(Secrets.hash(token));
    mail(pass, test, token);
    audit
        .of(test.organisationId())
        .record(
            currentActor.get().accountId(), "GUEST_LINK_RENEWED", "GuestPass", pass.getId(), null);
  }

  /**
   * Ends a guest's pass at once; a second time changes nothing.
   *
   * @throws NotFoundException when there is no such guest, or the person is no coordinator
   */
  public void end(UUID assessmentId, UUID passId) {
    tests.toInvite(assessmentId);
    GuestPass pass = pass(assessmentId, passId);
    Instant now = clock.instant();
    if (pass.isValid(now)) {
      passes.end(pass, currentActor.get().accountId(), now);
    }
  }

  private GuestTest openTest(UUID assessmentId) {
    GuestTest test = tests.toInvite(assessmentId);
    if (!test.open()) {
      throw new GuestsRefusedException(GuestsRefusedException.Reason.CLOSED);
    }
    return test;
  }

  private GuestPass pass(UUID assessmentId, UUID passId) {
    return passes.of(assessmentId).stream()
        .filter(pass -> pass.getId().equals(passId))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private void mail(GuestPass pass, GuestTest test, String token) {
    Account guest = pass.getAccount();
    outbox.send(
        Recipient.address(pass.getEmail(), guest.getName(), guest.getLanguage()),
        new Message(
            MailKind.GUEST_INVITED,
            "/gast/" + token,
            List.of(test.municipalityName(), test.roundName(), currentActor.get().name())));
  }
}
