package nl.zelftest.notification;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * A mail as mail servers know it: plain text and HTML, under the same Message-ID at every attempt.
 * When all of it is written, and before the mail server is told that this was all, it asks whether
 * it may still be sent: a mail server drops what breaks off before its end.
 */
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;
  private final BooleanSupplier handOver;
  private boolean handedOver;

  private MimeMail(Session session, String messageId, BooleanSupplier handOver) {
    super(session);
    this.messageId = messageId;
    this.handOver = handOver;
  }

  /**
   * @param handOver asked once all is written; when it says no, writing fails
   * @throws jakarta.mail.internet.AddressException when an address is none
   */
  static MimeMail of(Session session, TakenMail mail, String from, BooleanSupplier handOver)
      throws MessagingException {
    MimeMail message = new MimeMail(session, mail.messageId(), handOver);
    Locale locale = Locale.forLanguageTag(mail.language());
    message.setFrom(address(from, Rendering.sentences(locale).getString("sender")));
    message.setRecipient(RecipientType.TO, address(mail.email(), mail.name()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(mail.createdAt()));
    message.setContentLanguage(new String[] {mail.language()});
    // Nobody's absence is to be answered to us, RFC 3834.
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(mail.text(), "plain", mail.language()));
    both.addBodyPart(part(mail.html(), "html", mail.language()));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static Address address(String email, String name) throws MessagingException {
    try {
      InternetAddress address = new InternetAddress(email, true);
      if (!name.isBlank()) {
        address.setPersonal(name, UTF_8);
      }
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeBodyPart part(String text, String kind, String language)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    part.setContentLanguage(new String[] {language});
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    if (!handOver.getAsBoolean()) {
      throw new IOException("Somebody else may send this mail by now");
    }
    handedOver = true;
  }

  /** Whether the other side may have been told that it has all. */
  boolean isHandedOver() {
    return handedOver;
  }
}
