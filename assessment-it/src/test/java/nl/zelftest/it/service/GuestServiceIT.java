package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.OverviewService;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.guest.GuestEntry;
import nl.zelftest.guest.GuestInput;
import nl.zelftest.guest.GuestInput.Field;
import nl.zelftest.guest.GuestInput.Reason;
import nl.zelftest.guest.GuestService;
import nl.zelftest.guest.GuestsPage.GuestRow;
import nl.zelftest.guest.GuestsRefusedException;
import nl.zelftest.guest.InvalidGuestException;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What guests' passes open, and for how long. */
@ExtendWith(ArquillianExtension.class)
class GuestServiceIT {

  private static final String ZWOLLE = "GM0193";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern TOKEN = Pattern.compile("/gast/([A-Za-z0-9_-]{43})");
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private As.Council asCouncil;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;

  @Inject private SubmissionService submissions;
  @Inject private AssessmentPages pages;
  @Inject private OverviewService overview;
  @Inject private GuestService guests;
  @Inject private GuestEntry entry;

  private Person coordinator;
  private UUID test;
  private String email;

  @BeforeEach
  void startTest() throws Exception {
    coordinator = fixture.council(ZWOLLE, Role.COORDINATOR);
    test = start(coordinator);
    email = UUID.randomUUID() + "+gast@voorbeeld.example";
  }

  @Test
  void aGuestAnswersTheOneTestAndNothingElse() throws Exception {
    UUID otherRound = start(coordinator);
    Person guest = enter(invite(test));

    as(guest, () -> assessments.answer(test, question("TO1"), yes(), 0));
    assertThat(as(guest, () -> pages.review(test)).head().maySubmit()).isFalse();
    assertThat(as(guest, () -> overview.overview().current())).isEmpty();
    assertThatThrownBy(() -> as(guest, () -> pages.review(otherRound)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> as(guest, () -> submitted(test)))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () ->
                as(guest, () -> assessments.start(openRound(), coordinator.organisation(), ZWOLLE)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> as(guest, () -> guests.guests(test)))
        .isInstanceOf(NotFoundException.class);
    assertThat(
            fixture.text(
                "select cast(answered_by as char) from answer where assessment_id = '"
                    + test
                    + "'"))
        .isEqualTo(guest.account().toString());
  }

  @Test
  void aPassThatIsEndedIsOverAtOnce() throws Exception {
    String token = invite(test);
    Person guest = enter(token);
    GuestRow row = as(coordinator, () -> guests.guests(test)).guests().get(0);
    as(coordinator, () -> ended(row.passId()));

    assertThat(actors.find(guest.account())).isEmpty();
    entry.requestCode(token);
    assertThat(mails("GUEST_CODE")).as("codes after the first").isEqualTo(1);
    assertThat(as(coordinator, () -> guests.guests(test)).guests().get(0).email()).isNull();
    as(coordinator, () -> ended(row.passId()));
    assertThat(events("GUEST_ENDED", row.passId())).isEqualTo(1);
  }

  @Test
  void submittingEndsThePasses() throws Exception {
    Person guest = enter(invite(test));
    for (String code : fixture.questions().keySet()) {
      as(guest, () -> assessments.answer(test, question(code), answer(code), 0));
    }
    as(coordinator, () -> submitted(test));

    assertThat(actors.find(guest.account())).isEmpty();
    assertThatThrownBy(() -> as(coordinator, () -> invited(test, "nieuw@voorbeeld.example")))
        .isInstanceOfSatisfying(
            GuestsRefusedException.class,
            e -> assertThat(e.getReason()).isEqualTo(GuestsRefusedException.Reason.CLOSED));
    assertThat(fixture.text("select content from submission where assessment_id = '" + test + "'"))
        .doesNotContain("Gast", guest.account().toString());
  }

  @Test
  void aRoundThatClosesEndsThePasses() throws Exception {
    Person guest = enter(invite(test));
    fixture.execute(
        "update guest_pass set expires_at = utc_timestamp(6) where account_id = '"
            + guest.account()
            + "'");

    assertThat(actors.find(guest.account())).isEmpty();
  }

  @Test
  void aWrongCodeIsWrittenDownWithoutTheAddress() throws Exception {
    String token = invite(test);
    entry.requestCode(token);
    String right = code();

    assertThat(entry.enter(token, right.equals("000000") ? "000001" : "000000")).isEmpty();
    assertThat(entry.enter("x".repeat(43), right)).isEmpty();
    UUID pass = as(coordinator, () -> guests.guests(test)).guests().get(0).passId();
    assertThat(events("GUEST_ENTER", pass)).isEqualTo(1);
    assertThat(entry.enter(token, right.substring(0, 3) + " " + right.substring(3))).isPresent();
    assertThat(
            fixture.count(
                "select count(*) from audit_event where details like '%@%' or object_id like '%@%'"))
        .isZero();
  }

  @Test
  void aNewLinkReplacesTheOldOne() throws Exception {
    String old = invite(test);
    GuestRow row = as(coordinator, () -> guests.guests(test)).guests().get(0);
    as(
        coordinator,
        () -> {
          guests.sendLinkAgain(test, row.passId());
          return null;
        });
    String renewed = token();
    assertThat(renewed).isNotEqualTo(old);
    entry.requestCode(old);
    assertThat(mails("GUEST_CODE")).isZero();
    assertThat(enter(renewed)).isNotNull();
  }

  @Test
  void onlyTheCouncilsOwnCoordinatorsInvite() throws Exception {
    Person contributor = fixture.colleague(coordinator, Role.CONTRIBUTOR);
    Person other = fixture.council(ZWOLLE, Role.COORDINATOR);
    Person municipality = fixture.municipality("GM0197", Role.COORDINATOR);
    UUID own =
        asMunicipality.call(
            () ->
                identified(
                    municipality,
                    () -> assessments.start(openRound(), municipality.organisation(), "GM0197")));

    for (Person person : List.of(contributor, other)) {
      assertThatThrownBy(() -> as(person, () -> invited(test, email)))
          .isInstanceOf(NotFoundException.class);
    }
    assertThatThrownBy(() -> as(municipality, () -> invited(own, email)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void twentyGuestsAreTheMostAndNobodyIsInvitedTwice() throws Exception {
    as(coordinator, () -> invited(test, email));
    assertThat(refusal(email.toUpperCase(Locale.ROOT)))
        .isEqualTo(Map.of(Field.EMAIL, Reason.INVITED));
    for (int i = 2; i <= GuestService.MOST_GUESTS; i++) {
      String next = i + email;
      as(coordinator, () -> invited(test, next));
    }
    assertThatThrownBy(() -> as(coordinator, () -> invited(test, "een.meer@voorbeeld.example")))
        .isInstanceOfSatisfying(
            GuestsRefusedException.class,
            e -> assertThat(e.getReason()).isEqualTo(GuestsRefusedException.Reason.FULL));
  }

  @Test
  void nobodyTakesPartOnBothSides() throws Exception {
    Person official = fixture.municipality(ZWOLLE, Role.CONTRIBUTOR);
    String address =
        fixture.text("select email from account where id = '" + official.account() + "'");

    assertThat(refusal(address)).isEqualTo(Map.of(Field.EMAIL, Reason.OTHER_SIDE));

    fixture.endMembership(official);
    assertThat(refusal(address))
        .as("in the round that had opened before")
        .isEqualTo(Map.of(Field.EMAIL, Reason.OTHER_SIDE));
    worked(official, 30, 10);
    assertThat(refusal(address)).as("before every round").isEmpty();
  }

  @Test
  void aRoundThatClosedCountsUntilItsSubmissionsAreRevealed() throws Exception {
    Person official = fixture.municipality(ZWOLLE, Role.CONTRIBUTOR);
    String address =
        fixture.text("select email from account where id = '" + official.account() + "'");
    worked(official, 30, 10);
    UUID earlier = start(coordinator);
    for (String code : fixture.questions().keySet()) {
      as(coordinator, () -> assessments.answer(earlier, question(code), answer(code), 0));
    }
    as(coordinator, () -> submitted(earlier));
    String round = fixture.text("select round_id from assessment where id = '" + earlier + "'");
    fixture.execute(
        """
        update round set opens_at = opens_at - interval 20 day,
          closes_at = closes_at - interval 6 day, reveal_at = reveal_at + interval 20 day
        where id = '%s'
        """
            .formatted(round));

    assertThat(refusal(address)).isEqualTo(Map.of(Field.EMAIL, Reason.OTHER_SIDE));
    fixture.execute(
        """
        insert into reveal (id, round_id, municipality_code, revealed_at)
        values ('%s', '%s', '%s', utc_timestamp(6))
        """
            .formatted(UUID.randomUUID(), round, ZWOLLE));
    assertThat(refusal(address)).isEmpty();
  }

  /** Lets a role have been from so many days ago until so many days ago. */
  private void worked(Person person, int from, int until) {
    fixture.execute(
        """
        update membership set began_at = utc_timestamp(6) - interval %d day,
          ended_at = utc_timestamp(6) - interval %d day
        where id = '%s'
        """
            .formatted(from, until, person.membership()));
  }

  private Map<Field, Reason> refusal(String address) {
    try {
      as(coordinator, () -> invited(test, address));
      return Map.of();
    } catch (InvalidGuestException e) {
      return e.getProblems();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Invites a guest and gives what the link in the mail ends with. */
  private String invite(UUID assessment) throws Exception {
    as(coordinator, () -> invited(assessment, email));
    return token();
  }

  private Person enter(String token) {
    entry.requestCode(token);
    UUID account = entry.enter(token, code()).orElseThrow();
    return new Person(account, coordinator.organisation(), null);
  }

  private String token() {
    return found(TOKEN, "GUEST_INVITED");
  }

  private String code() {
    return found(CODE, "GUEST_CODE");
  }

  private String found(Pattern what, String kind) {
    Matcher matcher =
        what.matcher(
            fixture.text(
                "select text from outgoing_mail where kind = '%s' and recipient_email = '%s' order by created_at desc limit 1"
                    .formatted(kind, email)));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private long mails(String kind) {
    return fixture.count(
        "select count(*) from outgoing_mail where kind = '%s' and recipient_email = '%s'"
            .formatted(kind, email));
  }

  private long events(String action, UUID pass) {
    return fixture.count(
        "select count(*) from audit_event where action = '%s' and object_id = '%s'"
            .formatted(action, pass));
  }

  private Object invited(UUID assessment, String address) {
    guests.invite(assessment, new GuestInput("Gast", address));
    return assessment;
  }

  private Object ended(UUID pass) {
    guests.end(test, pass);
    return pass;
  }

  private Object submitted(UUID assessment) {
    submissions.submit(assessment);
    return assessment;
  }

  private UUID openRound() {
    return fixture.round(DAY.negated(), DAY);
  }

  private UUID start(Person person) throws Exception {
    UUID round = openRound();
    return as(person, () -> assessments.start(round, person.organisation(), ZWOLLE));
  }

  private UUID question(String code) {
    return fixture.questions().get(code);
  }

  private static AnswerInput yes() {
    return new AnswerInput(AnswerValue.YES, Map.of(), null, null, List.of());
  }

  private static AnswerInput answer(String code) {
    if (!code.equals("LB1")) {
      return yes();
    }
    Map<String, AnswerValue> items = new HashMap<>();
    for (char item = 'a'; item <= 'h'; item++) {
      items.put("LB1" + item, AnswerValue.YES);
    }
    return new AnswerInput(null, items, null, null, List.of());
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return asCouncil.call(() -> identified(person, step));
  }

  private <T> T identified(Person person, Callable<T> step) throws Exception {
    currentActor.become(actors.find(person.account()).orElseThrow(NotFoundException::new));
    return step.call();
  }
}
