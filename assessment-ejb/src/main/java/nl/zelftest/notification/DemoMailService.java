package nl.zelftest.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalSettings;

/** Shows everybody the mails of a demonstration, in which all people are made up. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DemoMailService {

  private static final int PAGE = 20;

  /** One mail; its link is empty when it leads to no page. */
  public record Row(
      UUID id,
      String name,
      String email,
      Instant at,
      String language,
      String subject,
      String text,
      String link) {}

  /** Newest first; the numbers of pages begin with 1. */
  public record Page(List<Row> mails, int number, boolean more) {}

  @PersistenceContext private EntityManager entities;

  @Inject private PortalSettings settings;

  /**
   * One page of the mails.
   *
   * @throws NotFoundException outside a demonstration, and when mail goes to a mail server
   */
  public Page page(int number) {
    if (!settings.showsMail()) {
      throw new NotFoundException();
    }
    List<Row> rows =
        entities
            .createQuery(
                """
                select m.id, m.recipientName, m.recipientEmail, m.createdAt, m.language, m.subject,
                  m.text, m.link
                from OutgoingMail m where m.text is not null order by m.createdAt desc, m.id
                """,
                Object[].class)
            .setFirstResult((number - 1) * PAGE)
            .setMaxResults(PAGE + 1)
            .getResultStream()
            .map(DemoMailService::row)
            .toList();
    boolean more = rows.size() > PAGE;
    return new Page(more ? rows.subList(0, PAGE) : rows, number, more);
  }

  private static Row row(Object[] row) {
    return new Row(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (Instant) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }
}
