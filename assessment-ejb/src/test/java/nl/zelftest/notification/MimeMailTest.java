package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import nl.zelftest.shared.MailServer;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMailTest {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String FROM = "zelftest@portaal.example";

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() throws Exception {
    MimeMessage read = written(taken("a@gemeente.example", "Zoë Proef", "Súdwest-Fryslân: ë"));

    assertThat(read.getSubject()).isEqualTo("Súdwest-Fryslân: ë");
    assertThat(read.getMessageID()).isEqualTo("<1@zelftest.example>");
    InternetAddress to = (InternetAddress) read.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo("a@gemeente.example");
    assertThat(to.getPersonal()).isEqualTo("Zoë Proef");
    assertThat(read.getFrom()[0].toString()).contains(FROM);
    assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(read.getContentLanguage()).containsExactly("nl");
    MimeMultipart both = (MimeMultipart) read.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(both.getBodyPart(0).getContent()).isEqualTo("Tekst met ë\r\n");
    assertThat(both.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(both.getBodyPart(1).getContent()).isEqualTo("<p>Tekst met ë</p>\r\n");
  }

  @Test
  void aNameAddsNoAddress() throws Exception {
    MimeMessage read =
        written(taken("a@gemeente.example", "X\" <elders@kwaad.example>, Y", "Onderwerp"));

    assertThat(read.getAllRecipients()).hasSize(1);
    assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress())
        .isEqualTo("a@gemeente.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geen adres", "a@b@c.example", "a@x.example, b@y.example", "<a", "@x.example"})
  void anAddressThatIsNoneIsNoMail(String email) {
    assertThatThrownBy(
            () -> MimeMail.of(SESSION, taken(email, "Naam", "Onderwerp"), FROM, () -> true))
        .isInstanceOf(AddressException.class);
  }

  @Test
  void isNotFinishedWhenItMayNotBeSentAnyMore() throws Exception {
    MimeMail message =
        MimeMail.of(SESSION, taken("a@gemeente.example", "Naam", "Onderwerp"), FROM, () -> false);

    assertThatThrownBy(() -> message.writeTo(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
    assertThat(message.isHandedOver()).isFalse();
  }

  @Test
  void aFileIsNamedByItsIdOnlyAndWrittenAgainWithoutASecond() throws Exception {
    TakenMail mail = taken("a@gemeente.example", "Naam", "../../Onderwerp");
    MailFolder mails = new MailFolder(Optional.of(folder), URI.create("http://localhost:8080"));

    assertThat(mails.deliver(mail)).isEmpty();
    assertThat(mails.deliver(mail)).isEmpty();

    Path file = folder.resolve("mail").resolve(mail.id() + ".eml");
    assertThat(folder.resolve("mail")).isDirectoryContaining(file::equals);
    assertThat(folder.resolve("mail").toFile().list()).hasSize(1);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "550, true, REFUSED",
    "451, true, NOT_NOW",
    "-1, true, UNHEARD",
    "550, false, NOT_NOW",
    "450, false, NOT_NOW"
  })
  void anAnswerAfterTheLastLineDecides(int code, boolean handedOver, SendingProblem problem) {
    MessagingException answer =
        new SMTPSendFailedException("DATA", code, "x", null, null, null, null);

    assertThat(SmtpDelivery.problem(answer, handedOver)).isEqualTo(problem);
  }

  @Test
  void aConnectionThatBreaksOffDecidesByWhen() {
    MessagingException broken = new MessagingException("x", new IOException("x"));

    assertThat(SmtpDelivery.problem(broken, false)).isEqualTo(SendingProblem.UNREACHABLE);
    assertThat(SmtpDelivery.problem(broken, true)).isEqualTo(SendingProblem.UNHEARD);
  }

  @Test
  void aRefusedRecipientIsRefusedForGood() throws Exception {
    InternetAddress[] recipient = {new InternetAddress("a@gemeente.example")};

    assertThat(
            SmtpDelivery.problem(new SendFailedException("x", null, null, null, recipient), false))
        .isEqualTo(SendingProblem.REFUSED);
    assertThat(
            SmtpDelivery.problem(new SendFailedException("x", null, null, recipient, null), false))
        .isEqualTo(SendingProblem.NOT_NOW);
  }

  @Test
  void tlsIsRequiredAndItsNameCheckedUnlessAskedOtherwise() {
    Properties starttls = SmtpDelivery.properties(server(MailServer.Security.STARTTLS));
    assertThat(starttls)
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
        .containsEntry("mail.smtp.ssl.enable", "false");
    assertThat(SmtpDelivery.properties(server(MailServer.Security.TLS)))
        .containsEntry("mail.smtp.ssl.enable", "true");
    assertThat(server(MailServer.Security.TLS).toString()).doesNotContain("geheim");
  }

  private static MailServer server(MailServer.Security security) {
    return new MailServer(
        "mail.example", 1, Optional.of("gebruiker"), Optional.of("geheim"), FROM, security);
  }

  private static MimeMessage written(TakenMail mail) throws Exception {
    MimeMail message = MimeMail.of(SESSION, mail, FROM, () -> true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    assertThat(message.isHandedOver()).isTrue();
    return new MimeMessage(SESSION, new ByteArrayInputStream(out.toByteArray()));
  }

  private static TakenMail taken(String email, String name, String subject) {
    return new TakenMail(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "<1@zelftest.example>",
        email,
        name,
        "nl",
        subject,
        "Tekst met ë\r\n",
        "<p>Tekst met ë</p>\r\n",
        Instant.parse("2026-11-23T12:00:00Z"));
  }
}
