package nl.zelftest.it.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import nl.zelftest.account.Role;
import nl.zelftest.it.service.Fixture.Person;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.MailQueue;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.notification.TakenMail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails are written with what they tell about, and taken by one at a time. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

  private static final String ZWOLLE = "GM0193";

  @Deployment
  static WebArchive services() {
    return Services.archive();
  }

  @Inject private Fixture fixture;
  @Inject private Outbox outbox;
  @Inject private MailQueue queue;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Test
  void writesWhatTheAccountIsCalledAndALinkFromTheSetting() throws Exception {
    Person person = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    fixture.execute("update account set language = 'en' where id = '" + person.account() + "'");
    transaction.begin();
    outbox.send(Recipient.account(person.account()), published("accounts"));
    transaction.commit();

    String where = " from outgoing_mail where subject like 'accounts:%'";
    assertThat(fixture.count("select count(*)" + where)).isEqualTo(1);
    assertThat(fixture.text("select language" + where)).isEqualTo("en");
    assertThat(fixture.text("select text" + where))
        .startsWith("Dear Persoon,")
        .contains("https://zelftest.example/hulp");
    assertThat(fixture.text("select message_id" + where)).endsWith("@zelftest.example>");
  }

  @Test
  void writesNothingThatIsRolledBackAndNothingToAClosedAccount() throws Exception {
    Person person = fixture.municipality(ZWOLLE, Role.COORDINATOR);
    transaction.begin();
    outbox.send(Recipient.account(person.account()), published("rollback"));
    transaction.rollback();
    fixture.execute("update account set closed_at = now() where id = '" + person.account() + "'");
    transaction.begin();
    outbox.send(Recipient.account(person.account()), published("rollback"));
    outbox.send(Recipient.account(UUID.randomUUID()), published("rollback"));
    outbox.send(Recipient.address(" ", "Gast", "nl"), published("rollback"));
    transaction.commit();

    assertThat(fixture.count("select count(*) from outgoing_mail where subject like 'rollback:%'"))
        .isZero();
  }

  @Test
  void writesNothingOutsideATransaction() {
    assertThatThrownBy(
            () ->
                outbox.send(
                    Recipient.address("gast@voorbeeld.example", "Gast", "nl"), published("buiten")))
        .isInstanceOf(Exception.class);
    assertThat(fixture.count("select count(*) from outgoing_mail where subject like 'buiten:%'"))
        .isZero();
  }

  @Test
  void isTakenByOneOfManyAtOnce() throws Exception {
    transaction.begin();
    for (int i = 0; i < 30; i++) {
      outbox.send(Recipient.address("gast@voorbeeld.example", "Gast", "nl"), published("samen"));
    }
    transaction.commit();
    List<Future<Integer>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      nodes.add(executor.submit(this::sendAll));
    }
    int sent = 0;
    for (Future<Integer> node : nodes) {
      sent += node.get();
    }

    // The portal's own timer may have taken some; without a folder it sends nothing.
    String where = " from outgoing_mail where subject like 'samen:%'";
    assertThat(fixture.count("select count(*)" + where + " and state = 'SENT'")).isEqualTo(sent);
    assertThat(sent).isPositive();
    assertThat(fixture.count("select count(*)" + where + " and attempts > 1")).isZero();
    assertThat(fixture.count("select count(*) from audit_event where action = 'MAIL_SENT'"))
        .isGreaterThanOrEqualTo(sent);
  }

  /** As a node does, which tries again when another is sending. */
  private int sendAll() {
    int sent = 0;
    while (fixture.count(
            "select count(*) from outgoing_mail"
                + " where subject like 'samen:%' and state not in ('SENT') and attempts = 0")
        > 0) {
      Optional<TakenMail> taken = queue.takeNext();
      if (taken.isPresent()) {
        assertThat(
                fixture.count(
                    "select count(*) from outgoing_mail where state in ('TAKEN', 'HANDED_OVER')"))
            .isEqualTo(1);
        assertThat(queue.handOver(taken.get())).isTrue();
        assertThat(queue.handOver(taken.get())).isFalse();
        queue.confirm(taken.get());
        sent += taken.get().subject().startsWith("samen:") ? 1 : 0;
      }
    }
    return sent;
  }

  private static Message published(String municipality) {
    return new Message(MailKind.PUBLISHED, "/hulp", List.of(municipality, "Ronde 2026"));
  }
}
