package nl.zelftest.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.shared.MailServer;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Gives mails to the mail server, each over a connection of its own. */
final class SmtpDelivery {

  private static final Logger LOG = Logger.getLogger(SmtpDelivery.class.getName());

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "60000";
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;

  private final MailServer server;

  SmtpDelivery(MailServer server) {
    this.server = server;
  }

  /**
   * Sends one mail.
   *
   * @param handOver asked before the mail server is told that it has all; on a no it is not told
   * @return why it was not sent; empty when the mail server confirmed that it was
   */
  Optional<SendingProblem> deliver(TakenMail mail, BooleanSupplier handOver) {
    Session session = Session.getInstance(properties(server));
    try {
      return deliver(session, MimeMail.of(session, mail, server.from(), handOver));
    } catch (AddressException e) {
      return Optional.of(SendingProblem.REFUSED);
    } catch (AuthenticationFailedException e) {
      return Optional.of(SendingProblem.SIGN_IN);
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "No conversation with the mail server", e);
      return Optional.of(SendingProblem.UNREACHABLE);
    }
  }

  private Optional<SendingProblem> deliver(Session session, MimeMail message)
      throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      return send(transport, message);
    } finally {
      close(transport);
    }
  }

  private static Optional<SendingProblem> send(Transport transport, MimeMail message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(problem(e, message.isHandedOver()));
    }
  }

  /** What was confirmed stays so, however the conversation ends. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The conversation with the mail server broke off at its end", e);
    }
  }

  /** What an attempt that failed says about the mail. */
  static SendingProblem problem(MessagingException failure, boolean handedOver) {
    int code = failure instanceof SMTPSendFailedException answer ? answer.getReturnCode() : 0;
    if (handedOver) {
      if (code >= PERMANENT) {
        return SendingProblem.REFUSED;
      }
      return code >= TEMPORARY ? SendingProblem.NOT_NOW : SendingProblem.UNHEARD;
    }
    if (failure instanceof SendFailedException refusal) {
      boolean recipient =
          refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
      return recipient ? SendingProblem.REFUSED : SendingProblem.NOT_NOW;
    }
    return SendingProblem.UNREACHABLE;
  }

  /** Never less safe than was asked for: no TLS where TLS is required means no mail. */
  static Properties properties(MailServer server) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean startTls = server.security() == MailServer.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
    return properties;
  }
}
