package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.InvitationEntry.Offer;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.Secrets;

/** The short transactions around an acceptance; the costly hash is computed between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvitationSteps {

  /** For so long a coordinator still sees that nobody accepted. */
  private static final Duration EXPIRED_SHOWN = Duration.ofDays(30);

  @PersistenceContext private EntityManager entities;

  @Inject private Invitations invitations;

  @Inject private Memberships memberships;

  @Inject private Sides sides;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** What a link offers; empty alike when it never was one, is used, withdrawn or too old. */
  public Optional<Offer> offer(String token) {
    return open(token, LockModeType.NONE).flatMap(this::offer);
  }

  private Optional<Offer> offer(Invitation invitation) {
    Optional<Account> holder = memberships.holder(invitation.getEmail(), LockModeType.NONE);
    return holder.isPresent() && !holder.get().isOpen()
        ? Optional.empty()
        : Optional.of(
            new Offer(
                invitation.getOrganisation().getId(),
                invitation.getOrganisation().getName(),
                invitation.getRole(),
                invitation.getEmail(),
                holder.isPresent()));
  }

  /**
   * Takes an invitation, for the account that has its address or a new one.
   *
   * @param name of a new person; not used for one who has an account
   * @param passwordHash of a new person; null for one who has shown to have an account
   * @throws OtherSideException when the person is on the other side by now
   */
  public boolean accept(String token, String name, String passwordHash) {
    Optional<Invitation> open = open(token, LockModeType.PESSIMISTIC_WRITE);
    if (open.isEmpty()) {
      return false;
    }
    Invitation invitation = open.get();
    Optional<Account> holder =
        memberships.holder(invitation.getEmail(), LockModeType.PESSIMISTIC_WRITE);
    if (holder.isPresent() != (passwordHash == null)
        || holder.filter(account -> !account.isOpen()).isPresent()) {
      return false;
    }
    take(invitation, holder, name, passwordHash);
    return true;
  }

  private UUID take(
      Invitation invitation, Optional<Account> holder, String name, String passwordHash) {
    Instant now = clock.instant();
    if (sides.isOnTheOther(invitation.getEmail(), invitation.getOrganisation())) {
      throw new OtherSideException();
    }
    Account account =
        holder.orElseGet(() -> create(invitation.getEmail(), name, passwordHash, now));
    memberships.begin(account, invitation.getOrganisation(), invitation.getRole(), now);
    invitation.accept(account.getId(), now);
    audit
        .of(invitation.getOrganisation().getId())
        .record(account.getId(), "INVITATION_ACCEPTED", "Invitation", invitation.getId(), null);
    return account.getId();
  }

  /**
   * What became of an invitation.
   *
   * @param accountId of who took it; null when nobody did
   * @param known whether that is because the address has an account whose holder was not shown
   */
  public record Taken(UUID accountId, boolean known) {}

  /**
   * Takes an invitation of an organisation for somebody whom its identity provider knows, in the
   * transaction of who links her. A new account has no password.
   *
   * @param shown the account that she is linked with; empty for somebody new
   * @throws OtherSideException when the person is on the other side by now
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Taken acceptShown(String token, UUID organisationId, String name, Optional<UUID> shown) {
    Optional<Invitation> open =
        open(token, LockModeType.PESSIMISTIC_WRITE)
            .filter(found -> found.getOrganisation().getId().equals(organisationId));
    if (open.isEmpty()) {
      return new Taken(null, false);
    }
    Optional<Account> holder =
        memberships.holder(open.get().getEmail(), LockModeType.PESSIMISTIC_WRITE);
    if (!holder.map(Account::getId).equals(shown)
        || holder.filter(account -> !account.isOpen()).isPresent()) {
      return new Taken(null, holder.isPresent());
    }
    return new Taken(take(open.get(), holder, name, null), false);
  }

  private Account create(String email, String name, String passwordHash, Instant now) {
    Account account = new Account(email, name, passwordHash, now);
    entities.persist(account);
    audit.record(account.getId(), "ACCOUNT_CREATED", "Account", account.getId(), null);
    return account;
  }

  private Optional<Invitation> open(String token, LockModeType lock) {
    Instant now = clock.instant();
    return invitations
        .of(Secrets.hash(token), lock)
        .filter(invitation -> invitation.isOpen(now))
        .filter(
            invitation ->
                invitation
                    .getOrganisation()
                    .isOpenOn(LocalDate.ofInstant(now, PortalClock.AMSTERDAM)));
  }

  /** Writes down that a link was refused. */
  public void refused() {
    audit.recordRefusal(null, "INVITATION_ACCEPT", "Invitation", "unknown", null);
  }

  @Schedule(hour = "4", minute = "25", persistent = false)
  void forgetExpired() {
    Instant now = clock.instant();
    invitations
        .expired(now.minus(EXPIRED_SHOWN))
        .forEach(
            invitation -> {
              invitation.end(now);
              audit
                  .of(invitation.getOrganisation().getId())
                  .recordSystem("INVITATION_EXPIRED", "Invitation", invitation.getId(), null);
            });
  }
}
