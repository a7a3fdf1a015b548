package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail to a real mail server: it arrives once, whoever dies on the way. */
class MailIT {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private static final String READER = "zoe@gemeente.example";

  private static GreenMail server;
  private static MailGate gate;
  private static Portal portal;
  private static Mails mails;

  @BeforeAll
  static void start() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      server =
          new GreenMail(
              new ServerSetup(socket.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
    server.start();
    gate = new MailGate(server.getSmtp().getServerSetup().getPort());
    portal = withMail(Portal.fresh("mail")).start();
    mails = new Mails(portal);
  }

  private static Portal withMail(Portal one) {
    return one.with("ZELFTEST_SMTP_HOST", "127.0.0.1")
        .with("ZELFTEST_SMTP_PORT", Integer.toString(gate.port()))
        .with("ZELFTEST_SMTP_TLS", "none")
        .with("ZELFTEST_SMTP_FROM", "zelftest@portaal.example");
  }

  @AfterEach
  void listen() {
    gate.let(MailGate.Hears.ALL);
    if (!server.isRunning()) {
      server.start();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    portal.close();
    gate.close();
    server.stop();
  }

  @Test
  void arrivesAsPlainTextAndHtml() throws Exception {
    UUID mail = mails.write(READER, "Súdwest-Fryslân: het resultaat is openbaar");

    mails.awaitState(mail, "SENT");

    MimeMessage arrived = only(mail);
    assertThat(arrived.getSubject()).isEqualTo("Súdwest-Fryslân: het resultaat is openbaar");
    assertThat(arrived.getAllRecipients()[0].toString()).contains(READER);
    assertThat(arrived.getFrom()[0].toString()).contains("zelftest@portaal.example");
    assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart both = (MimeMultipart) arrived.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent().toString())
        .contains("Zoë")
        .contains("https://zelftest.example/hulp");
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains("<a href=\"https://zelftest.example/hulp\">");
    assertThat(portal.data().resolve("mail")).doesNotExist();
  }

  @Test
  void isSentAfterAMailServerWasAwayAndAPortalDiedWithItInHand() throws Exception {
    server.stop();
    List<UUID> written = write(3);
    await("each was tried, and waits")
        .atMost(WITHIN)
        .until(() -> written.stream().allMatch(MailIT::waitsForTheServer));
    server.start();
    gate.let(MailGate.Hears.NOTHING);
    UUID inHand = mails.write(READER, "Onderweg");
    mails.awaitState(inHand, "TAKEN");

    portal.kill();
    gate.let(MailGate.Hears.ALL);
    portal.start();
    mails.endClaims();
    await("it is free again").atMost(WITHIN).until(() -> mails.get(inHand, "claim") == null);
    mails.endWaiting();

    written.forEach(mail -> mails.awaitState(mail, "SENT"));
    mails.awaitState(inHand, "SENT");

    for (UUID mail : written) {
      only(mail);
    }
    only(inHand);
    try (Stream<String> log = Files.lines(portal.data().resolve("logs/zelftest.0.log"))) {
      assertThat(log).noneMatch(line -> line.contains(READER) || line.contains("Zoë"));
    }
  }

  @Test
  void isNotSentAgainAfterTheDeathOfAPortalThatHadHandedItOver() throws Exception {
    gate.let(MailGate.Hears.NOTHING_AFTER_A_MAIL);
    UUID mail = mails.write(READER, "Aangekomen, maar niemand hoorde het");
    mails.awaitState(mail, "HANDED_OVER");
    await("it arrived").atMost(WITHIN).until(() -> arrived(mail).size() == 1);

    portal.kill();
    gate.let(MailGate.Hears.ALL);
    portal.start();
    mails.endClaims();
    mails.awaitState(mail, "UNCERTAIN");
    UUID next = mails.write(READER, "De volgende");
    mails.awaitState(next, "SENT");

    assertThat(mails.get(mail, "text")).isNotNull();
    only(mail);
    only(next);
  }

  @Test
  void anAddressThatIsNoneFailsAtOnceAndHoldsUpNobody() throws Exception {
    UUID none = mails.write("geen adres", "Naar niemand");
    UUID mail = mails.write(READER, "Naar iemand");

    mails.awaitState(mail, "SENT");
    mails.awaitState(none, "FAILED");

    assertThat(mails.get(none, "last_problem")).isEqualTo("REFUSED");
    only(mail);
  }

  @Test
  void twoNodesSendEachMailOnce() throws Exception {
    Properties login = new Properties();
    try (InputStream in = Files.newInputStream(portal.data().resolve("database.properties"))) {
      login.load(in);
    }
    try (Portal other =
        withMail(Portal.fresh("mail-other-node"))
            .with("ZELFTEST_DB_URL", login.getProperty("url"))
            .with("ZELFTEST_DB_USER", login.getProperty("user"))
            .with("ZELFTEST_DB_PASSWORD", login.getProperty("password"))
            .start()) {
      assertThat(other.get("/health/ready").statusCode()).isEqualTo(200);
      List<UUID> written = write(60);

      written.forEach(mail -> mails.awaitState(mail, "SENT"));

      for (UUID mail : written) {
        only(mail);
        assertThat(mails.get(mail, "attempts")).isEqualTo("1");
      }
    }
  }

  @Test
  void aRealPortalShowsItsMailsToNobody() {
    assertThat(portal.get("/demo/mail").statusCode()).isEqualTo(404);
    assertThat(portal.get("/demo/mail/2").statusCode()).isEqualTo(404);
  }

  private static boolean waitsForTheServer(UUID mail) {
    return "WAITING".equals(mails.get(mail, "state"))
        && "UNREACHABLE".equals(mails.get(mail, "last_problem"))
        && !"0".equals(mails.get(mail, "attempts"));
  }

  private static List<UUID> write(int count) {
    List<UUID> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      written.add(mails.write(READER, "Mail " + i));
    }
    return written;
  }

  private static MimeMessage only(UUID mail) throws MessagingException {
    List<MimeMessage> arrived = arrived(mail);
    assertThat(arrived).hasSize(1);
    return arrived.get(0);
  }

  private static List<MimeMessage> arrived(UUID mail) throws MessagingException {
    List<MimeMessage> found = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getMessageID().contains(mail.toString())) {
        found.add(message);
      }
    }
    return found;
  }
}
