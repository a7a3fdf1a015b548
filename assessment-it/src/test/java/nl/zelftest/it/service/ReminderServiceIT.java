package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Role;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.AssessmentService;
import nl.zelftest.assessment.SubmissionService;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.reminder.MailChoiceService;
import nl.zelftest.reminder.MailWishes;
import nl.zelftest.reminder.ReminderKind;
import nl.zelftest.reminder.ReminderPage.KindRow;
import nl.zelftest.reminder.ReminderService;
import nl.zelftest.reminder.ReminderSettings;
import nl.zelftest.reminder.Reminders;
import nl.zelftest.reminder.WeeklyMails;
import nl.zelftest.shared.NotFoundException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who can still do something in a round is reminded, once, as that person wants it. */
@ExtendWith(ArquillianExtension.class)
class ReminderServiceIT {

  private static final String ZWOLLE = "GM0193";
  private static final UUID FIRST = new UUID(0, 0);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofDays(60);

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private As.Municipality asMunicipality;
  @Inject private As.Council asCouncil;
  @Inject private As.National asNational;
  @Inject private Actors actors;
  @Inject private CurrentActor currentActor;
  @Inject private AssessmentService assessments;
  @Inject private SubmissionService submissions;
  @Inject private Reminders reminders;
  @Inject private ReminderService service;
  @Inject private ReminderSettings settings;
  @Inject private WeeklyMails weekly;
  @Inject private MailChoiceService choices;
  @Resource private ManagedExecutorService executor;

  private Person national;
  private Person municipality;
  private Person council;

  @BeforeEach
  void people() {
    national = fixture.national(Role.COORDINATOR);
    municipality = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    council = fixture.council(ZWOLLE, Role.COORDINATOR);
  }

  @Test
  void coordinatorsWhoCanStillDoSomethingAreRemindedOnce() throws Exception {
    UUID round = fixture.round(LONG.negated(), DAY.multipliedBy(10));
    Person contributor = fixture.colleague(municipality, Role.CONTRIBUTOR);
    Person gone = fixture.colleague(municipality, Role.COORDINATOR);
    fixture.endMembership(gone);
    Person former = fixture.municipality("GM0457", Role.COORDINATOR);
    Person english = fixture.colleague(council, Role.COORDINATOR);
    fixture.execute("update account set language = 'en' where id = '" + english.account() + "'");
    submitted(municipality, round);

    national(() -> settings.page(round));
    remind(round, ReminderKind.DEADLINE);
    remind(round, ReminderKind.DEADLINE);

    assertThat(mails(council, "ROUND_CLOSES")).isOne();
    assertThat(mails(english, "ROUND_CLOSES")).isOne();
    assertThat(text(english)).contains("is not submitted yet").contains("/mijn-account/berichten");
    assertThat(text(council)).contains("nog niet ingediend").contains("Zwolle");
    for (Person nobody : List.of(municipality, contributor, gone, former, national)) {
      assertThat(mails(nobody, "ROUND_CLOSES")).isZero();
    }
    remind(round, ReminderKind.LAST_DAYS);
    assertThat(mails(council, "ROUND_CLOSES")).as("another reminder").isEqualTo(2);
  }

  @Test
  void manyNodesRemindNobodyTwice() throws Exception {
    UUID round = fixture.round(DAY.negated(), LONG);
    automatic(round, true);
    List<Future<Optional<UUID>>> nodes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      nodes.add(executor.submit(() -> reminders.byItself(round, ReminderKind.OPENED, FIRST)));
    }
    for (Future<Optional<UUID>> node : nodes) {
      node.get();
    }

    assertThat(mails(municipality, "ROUND_OPENED")).isOne();
    assertThat(reminders.byItself(round, ReminderKind.OPENED, FIRST)).isEmpty();
  }

  @Test
  void nothingIsSentOutsideTheRoundOrWithoutTheSetting() throws Exception {
    UUID planned = fixture.round(DAY, LONG);
    UUID closed = fixture.round(LONG.negated(), DAY.negated());
    UUID silent = fixture.round(DAY.negated(), LONG);
    automatic(planned, true);
    automatic(closed, true);
    automatic(silent, true);
    automatic(silent, false);

    for (UUID round : List.of(planned, closed, silent)) {
      for (ReminderKind kind : ReminderKind.values()) {
        reminders.byItself(round, kind, FIRST);
      }
    }
    for (ReminderKind kind : ReminderKind.values()) {
      remind(planned, kind);
      remind(closed, kind);
    }

    assertThat(
            fixture.count(
                "select count(*) from reminder where round_id in ('%s', '%s')"
                    .formatted(planned, closed)))
        .isZero();
    assertThat(mails(council, "ROUND_CLOSES")).isZero();
  }

  @Test
  void whoAnsweredEverythingIsRemindedToSubmitAfterAWhile() throws Exception {
    UUID round = fixture.round(LONG.negated(), LONG);
    UUID test = answered(municipality, round);
    as(council, () -> assessments.start(round, council.organisation(), ZWOLLE));

    remind(round, ReminderKind.COMPLETE);
    assertThat(mails(municipality, "READY_TO_SUBMIT")).as("still busy").isZero();

    fixture.execute(
        "update answer set answered_at = answered_at - interval 3 day where assessment_id = '%s'"
            .formatted(test));
    remind(round, ReminderKind.COMPLETE);
    assertThat(mails(municipality, "READY_TO_SUBMIT")).isOne();
    assertThat(text(municipality)).contains("/zelftest/" + test + "/controleren");
    assertThat(mails(council, "READY_TO_SUBMIT")).isZero();
    KindRow row = row(round, ReminderKind.COMPLETE);
    assertThat(row.organisations()).isEmpty();
    assertThat(row.people() + row.reminded()).as("not in numbers either").isZero();
  }

  @Test
  void aPersonChoosesWhatAndWhen() throws Exception {
    UUID round = fixture.round(LONG.negated(), LONG);
    as(municipality, () -> choose(new MailWishes(false, Set.of(ReminderKind.DEADLINE))));
    as(council, () -> choose(new MailWishes(true, Set.of())));
    assertThat(as(council, choices::wishes)).isEqualTo(new MailWishes(true, Set.of()));
    KindRow before = row(round, ReminderKind.DEADLINE);
    assertThat(before.muted()).isPositive();
    assertThat(before.weekly()).isPositive();
    assertThat(before.organisations()).contains("Adviesraad " + ZWOLLE);

    remind(round, ReminderKind.DEADLINE);
    assertThat(mails(municipality, "ROUND_CLOSES")).isZero();
    assertThat(mails(council, "ROUND_CLOSES")).isZero();
    assertThat(weekly.due()).doesNotContain(council.account());
    fixture.execute(
        "update reminder set made_at = made_at - interval 8 day where account_id = '%s'"
            .formatted(council.account()));
    weekly.send(council.account());
    weekly.send(council.account());
    assertThat(mails(council, "WEEKLY_REMINDER")).isOne();
    assertThat(row(round, ReminderKind.DEADLINE).reminded()).isPositive();
  }

  @Test
  void theWeeklyMailLeavesOutWhatIsDone() throws Exception {
    UUID round = fixture.round(LONG.negated(), LONG);
    as(municipality, () -> choose(new MailWishes(true, Set.of())));
    remind(round, ReminderKind.DEADLINE);
    submitted(municipality, round);

    weekly.send(municipality.account());

    assertThat(mails(municipality, "WEEKLY_REMINDER")).isZero();
    assertThat(
            fixture.count(
                "select count(*) from reminder where account_id = '%s' and done_at is null"
                    .formatted(municipality.account())))
        .isZero();
  }

  @Test
  void onlyCoordinatorsOfTheNationalTeamRemind() throws Exception {
    UUID round = fixture.round(DAY.negated(), LONG);
    Person contributor = fixture.national(Role.CONTRIBUTOR);
    for (Callable<?> step :
        List.<Callable<?>>of(
            () -> settings.page(round),
            () -> {
              settings.remindByItself(round, true);
              return null;
            },
            () -> {
              service.remind(round, ReminderKind.OPENED);
              return null;
            })) {
      assertThatThrownBy(() -> asNational(contributor, step)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> as(municipality, step)).isInstanceOf(EJBAccessException.class);
    }
    assertThatThrownBy(() -> national(() -> settings.page(UUID.randomUUID())))
        .isInstanceOf(NotFoundException.class);
  }

  private KindRow row(UUID round, ReminderKind kind) throws Exception {
    return national(() -> settings.page(round)).kinds().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Void choose(MailWishes wishes) {
    choices.choose(wishes);
    return null;
  }

  private void automatic(UUID round, boolean automatic) throws Exception {
    national(
        () -> {
          settings.remindByItself(round, automatic);
          return null;
        });
  }

  private void remind(UUID round, ReminderKind kind) throws Exception {
    national(
        () -> {
          service.remind(round, kind);
          return null;
        });
  }

  private long mails(Person person, String kind) {
    return fixture.count(
        "select count(*) from outgoing_mail m join account a on a.email = m.recipient_email where"
            + " a.id = '%s' and m.kind = '%s'".formatted(person.account(), kind));
  }

  private String text(Person person) {
    return fixture.text(
        "select m.text from outgoing_mail m join account a on a.email = m.recipient_email where"
            + " a.id = '%s' order by m.created_at desc limit 1".formatted(person.account()));
  }

  private UUID answered(Person person, UUID round) throws Exception {
    return as(
        person,
        () -> {
          UUID test = assessments.start(round, person.organisation(), ZWOLLE);
          for (Map.Entry<String, UUID> question : fixture.questions().entrySet()) {
            assessments.answer(test, question.getValue(), input(question.getKey()), 0);
          }
          return test;
        });
  }

  private void submitted(Person person, UUID round) throws Exception {
    UUID test = answered(person, round);
    as(
        person,
        () -> {
          submissions.submit(test);
          return null;
        });
  }

  private static AnswerInput input(String code) {
    if (!code.equals("LB1")) {
      return new AnswerInput(AnswerValue.YES, Map.of(), null, null, List.of());
    }
    Map<String, AnswerValue> items = new LinkedHashMap<>();
    for (char letter = 'a'; letter <= 'h'; letter++) {
      items.put("LB1" + letter, AnswerValue.YES);
    }
    return new AnswerInput(null, items, null, null, List.of());
  }

  private <T> T national(Callable<T> step) throws Exception {
    return asNational(national, step);
  }

  private <T> T asNational(Person person, Callable<T> step) throws Exception {
    return asNational.call(() -> acting(person, step));
  }

  private <T> T as(Person person, Callable<T> step) throws Exception {
    return person.equals(council)
        ? asCouncil.call(() -> acting(person, step))
        : asMunicipality.call(() -> acting(person, step));
  }

  private <T> T acting(Person person, Callable<T> step) throws Exception {
    currentActor.become(actors.find(person.account()).orElseThrow());
    return step.call();
  }
}
