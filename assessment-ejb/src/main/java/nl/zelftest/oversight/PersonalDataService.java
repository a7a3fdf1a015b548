package nl.zelftest.oversight;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.Account;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.oversight.PersonalData.Item;
import nl.zelftest.oversight.PersonalData.Kind;
import nl.zelftest.oversight.PersonalData.Part;

/**
 * Tells the person who acts what the portal knows of her, and of nobody else: texts that she wrote,
 * not what others answered to them.
 */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class PersonalDataService {

  /** So many of each kind at most, the newest; a person has far fewer of all but events. */
  public static final int MOST = 5_000;

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  /** What is known of the person who acts. */
  public PersonalData mine() {
    UUID id = currentActor.get().accountId();
    Account account = entities.find(Account.class, id);
    return new PersonalData(
        account.getName(),
        account.getEmail(),
        account.getLanguage(),
        entities
            .createQuery("select a.createdAt from Account a where a.id = :id", Instant.class)
            .setParameter("id", id)
            .getSingleResult(),
        Arrays.stream(Kind.values()).map(kind -> new Part(kind, items(kind, account))).toList());
  }

  private List<Item> items(Kind kind, Account account) {
    boolean byAddress = kind == Kind.INVITED || kind == Kind.MAIL;
    if (byAddress && account.getEmail() == null) {
      return List.of();
    }
    return entities
        .createQuery(query(kind), Object[].class)
        .setParameter("me", byAddress ? account.getEmail() : account.getId())
        .setMaxResults(MOST)
        .getResultStream()
        .map(
            row ->
                new Item(
                    (Instant) row[0],
                    text(row[1]),
                    text(row[2]),
                    row.length > 3 ? (Instant) row[3] : null))
        .toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static String query(Kind kind) {
    return switch (kind) {
      case MEMBERSHIP ->
          """
          select m.beganAt, m.organisation.name, m.role, m.endedAt from Membership m
          where m.account.id = :me order by m.beganAt desc
          """;
      case GUEST_PASS ->
          """
          select p.invitedAt, p.organisation.name, p.email, p.endedAt from GuestPass p
          where p.account.id = :me order by p.invitedAt desc
          """;
      case INVITED ->
          """
          select i.invitedAt, i.organisation.name, i.role, i.endedAt from Invitation i
          where i.email = :me order by i.invitedAt desc
          """;
      case INVITED_OTHERS ->
          """
          select i.invitedAt, i.organisation.name, i.role, i.endedAt from Invitation i
          where i.invitedBy = :me order by i.invitedAt desc
          """;
      case LINK ->
          """
          select l.linkedAt, l.issuer, l.subject, l.endedAt from LinkedIdentity l
          where l.account.id = :me order by l.linkedAt desc
          """;
      case PASSKEY ->
          """
          select p.madeAt, p.transports, p.name from Passkey p
          where p.accountId = :me order by p.madeAt desc
          """;
      case SESSION ->
          """
          select s.beganAt, s.browser, s.operatingSystem, s.endedAt from SignInSession s
          where s.accountId = :me order by s.beganAt desc
          """;
      case MAIL ->
          """
          select m.createdAt, m.kind, m.subject, m.sentAt from OutgoingMail m
          where m.recipientEmail = :me order by m.createdAt desc
          """;
      case ANSWER ->
          """
          select a.answeredAt, q.code, a.note from Answer a, Question q
          where a.answeredBy = :me and q.id = a.questionId order by a.answeredAt desc
          """;
      case COMMENT ->
          """
          select c.writtenAt, t.questionCode, c.text from Comment c, DialogueThread t
          where c.accountId = :me and t.id = c.threadId order by c.writtenAt desc
          """;
      case NOTE ->
          """
          select n.writtenAt, n.questionCode, n.text from PrivateNote n
          where n.accountId = :me order by n.writtenAt desc
          """;
      case CONCLUSION ->
          """
          select c.writtenAt, c.questionCode, c.text from Conclusion c
          where c.writtenBy = :me order by c.writtenAt desc
          """;
      case ACTION ->
          """
          select a.madeAt, a.questionCode, a.what from Action a
          where a.madeBy = :me or a.accountId = :me order by a.madeAt desc
          """;
      case REOPENING ->
          """
          select r.reopenedAt, r.afterSequence, r.reason from Reopening r
          where r.reopenedBy = :me order by r.reopenedAt desc
          """;
      case REACTION ->
          """
          select r.reactedAt, r.shown, r.text from PublicationReaction r
          where r.reactedBy = :me order by r.reactedAt desc
          """;
      case EVENT ->
          """
          select e.occurredAt, e.objectType, e.action from AuditEvent e
          where e.actorId = :me order by e.occurredAt desc
          """;
    };
  }
}
