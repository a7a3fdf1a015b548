package nl.zelftest.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.zelftest.shared.MailServer;
import nl.zelftest.shared.PortalSettings;

/**
 * Sends what is due, outside any transaction: to the mail server, or where none is set to the
 * folder of mails. The log gets ids and problems, neither names nor texts.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  @Inject private MailQueue queue;

  @Inject private PortalSettings settings;

  /** The problem of the last attempt, so that the log is not filled with one of them. */
  private SendingProblem lastProblem;

  /** What the mail server has while the database could not be told; empty nearly always. */
  private TakenMail unconfirmed;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void send() {
    try {
      if (unconfirmed != null) {
        confirm(unconfirmed);
      }
      Optional<TakenMail> next = queue.takeNext();
      while (next.isPresent() && send(next.get())) {
        next = queue.takeNext();
      }
    } catch (RuntimeException e) {
      // The next run takes up where this one stopped; the timer must not be given up over a
      // database restart.
      LOG.log(Level.WARNING, "Mails could not be looked up or marked now", e);
    }
  }

  /** Sends one mail, and tells whether the next is worth an attempt. */
  private boolean send(TakenMail mail) {
    Optional<SendingProblem> problem = deliver(mail);
    problem.ifPresentOrElse(kind -> queue.miss(mail, kind), () -> confirm(mail));
    problem
        .filter(kind -> kind != lastProblem)
        .ifPresent(
            kind ->
                LOG.log(
                    Level.WARNING, "Mail {0} was not sent: {1}", new Object[] {mail.id(), kind}));
    lastProblem = problem.orElse(null);
    return problem.map(kind -> !kind.isOfThePortal()).orElse(true);
  }

  private void confirm(TakenMail mail) {
    unconfirmed = mail;
    queue.confirm(mail);
    unconfirmed = null;
  }

  private Optional<SendingProblem> deliver(TakenMail mail) {
    Optional<MailServer> server = settings.mailServer();
    return server.isPresent()
        ? new SmtpDelivery(server.get()).deliver(mail, () -> queue.handOver(mail))
        : new MailFolder(settings.dataFolder(), settings.linkBase()).deliver(mail);
  }
}
