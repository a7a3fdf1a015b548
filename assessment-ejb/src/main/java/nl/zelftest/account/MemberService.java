package nl.zelftest.account;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.InvalidInvitationException.Reason;
import nl.zelftest.account.MemberPage.InvitationRow;
import nl.zelftest.account.MemberPage.MemberRow;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PersonText;
import nl.zelftest.shared.PortalClock;

/** Lets coordinators look after who belong to their organisation, and national ones after all. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class MemberService {

  private static final int MOST_OPEN = 50;

  @PersistenceContext private EntityManager entities;

  @Inject private Memberships memberships;

  @Inject private Invitations invitations;

  @Inject private Sides sides;

  @Inject private Factors factors;

  @Inject private AuditTrail audit;

  @Inject private CurrentActor currentActor;

  @Inject private Clock clock;

  /** The organisations whose people the reader looks after as one of them. */
  public List<Hat> ownOrganisations() {
    Actor actor = currentActor.get();
    return actor.hats().stream()
        .filter(hat -> !hat.isGuest() && mayManage(actor, hat.organisationId()))
        .toList();
  }

  /**
   * The people of an organisation.
   *
   * @throws NotFoundException when there is none, or the reader does not look after it
   */
  public MemberPage members(UUID organisationId) {
    Organisation organisation = managed(organisationId, LockModeType.NONE);
    Instant now = clock.instant();
    List<Membership> members = memberships.of(organisationId);
    Set<UUID> withFactor = factors.on(members);
    return new MemberPage(
        organisationId,
        organisation.getName(),
        organisation.getKind(),
        isOpen(organisation, now),
        organisation.isSecondFactorRequired(),
        members.stream().map(member -> row(member, members, withFactor)).toList(),
        invitations.of(organisationId).stream()
            .map(
                open ->
                    new InvitationRow(
                        open.getId(),
                        open.getEmail(),
                        open.getRole(),
                        open.getExpiresAt(),
                        !open.isOpen(now)))
            .toList());
  }

  private MemberRow row(Membership member, List<Membership> all, Set<UUID> withFactor) {
    Account account = member.getAccount();
    return new MemberRow(
        member.getId(),
        account.getName(),
        account.getEmail(),
        member.getRole(),
        member.getBeganAt(),
        account.getId().equals(currentActor.get().accountId()),
        withFactor.contains(account.getId()),
        isLast(member, all));
  }

  private static boolean isLast(Membership member, List<Membership> all) {
    return member.getRole() == Role.COORDINATOR
        && all.stream().filter(each -> each.getRole() == Role.COORDINATOR).count() == 1;
  }

  /**
   * Invites somebody by a mail with a personal link; one that was invited before gets another.
   *
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   * @throws InvalidInvitationException when the address or role cannot be invited
   */
  public void invite(UUID organisationId, String typedEmail, Role role) {
    Organisation organisation = managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    String email = require(organisation, typedEmail, role, now);
    Actor actor = currentActor.get();
    invitations.of(organisationId).stream()
        .filter(open -> email.equals(open.getEmail()))
        .forEach(
            open -> invitations.withdraw(open, actor.accountId(), now, readers(organisationId)));
    // The same address cannot have two: the old one has to have ended first.
    entities.flush();
    invitations.invite(organisation, email, role, actor, now, readers(organisationId));
  }

  private String require(Organisation organisation, String typed, Role role, Instant now) {
    if (typed == null || typed.isBlank()) {
      throw new InvalidInvitationException(Reason.MISSING);
    }
    String email = Account.normalise(typed);
    if (email.length() > PersonText.LONGEST_ADDRESS || !PersonText.isAddress(email)) {
      throw new InvalidInvitationException(Reason.NO_ADDRESS);
    }
    if (role != Role.COORDINATOR && role != Role.CONTRIBUTOR) {
      throw new InvalidInvitationException(Reason.NO_ROLE);
    }
    if (!isOpen(organisation, now)) {
      throw new InvalidInvitationException(Reason.CLOSED);
    }
    Optional<Membership> present = memberships.of(organisation.getId(), email);
    if (present.isPresent() && !Memberships.isMore(role, present.get().getRole())) {
      throw new InvalidInvitationException(Reason.MEMBER);
    }
    if (sides.isOnTheOther(email, organisation)) {
      throw new InvalidInvitationException(Reason.OTHER_SIDE);
    }
    if (invitations.of(organisation.getId()).size() >= MOST_OPEN) {
      throw new InvalidInvitationException(Reason.FULL);
    }
    return email;
  }

  /**
   * Withdraws an invitation; one that has ended already stays as it is.
   *
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   */
  public void withdraw(UUID organisationId, UUID invitationId) {
    managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    invitations.of(organisationId).stream()
        .filter(open -> open.getId().equals(invitationId))
        .forEach(
            open ->
                invitations.withdraw(
                    open,
                    currentActor.get().accountId(),
                    clock.instant(),
                    readers(organisationId)));
  }

  /**
   * Ends somebody's role, also in open sessions; one that has ended already stays as it is.
   *
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   * @throws LastCoordinatorException when this is the last coordinator
   */
  public void end(UUID organisationId, UUID membershipId) {
    // Two who leave at once: the second sees what the first did.
    managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    List<Membership> members = memberships.of(organisationId);
    members.stream()
        .filter(member -> member.getId().equals(membershipId))
        .findFirst()
        .ifPresent(
            member -> {
              if (isLast(member, members)) {
                throw new LastCoordinatorException();
              }
              memberships.end(
                  member, currentActor.get().accountId(), clock.instant(), readers(organisationId));
            });
  }

  /** The organisation; the national team too where it acts in that of others. */
  private List<UUID> readers(UUID organisationId) {
    boolean own =
        currentActor.get().hats().stream()
            .anyMatch(hat -> hat.organisationId().equals(organisationId));
    return own ? List.of(organisationId) : List.of(organisationId, AuditTrail.COUNTRY);
  }

  /**
   * Says whether the members sign in with two steps; who has none sets it up at the next sign-in,
   * which is now for who is signed in with one.
   *
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   */
  public void requireSecondFactor(UUID organisationId, boolean required) {
    managed(organisationId, LockModeType.PESSIMISTIC_WRITE).requireSecondFactor(required);
    audit
        .of(readers(organisationId))
        .record(
            currentActor.get().accountId(),
            "SECOND_FACTOR_REQUIRED",
            "Organisation",
            organisationId,
            Boolean.toString(required));
  }

  /**
   * Takes a member's second step away, who lost it, and tells her so by mail. Nobody does that to
   * herself: who is signed in has it.
   *
   * @throws NotFoundException when there is no such organisation, or the person does not look after
   *     it
   */
  public void resetSecondFactor(UUID organisationId, UUID membershipId) {
    managed(organisationId, LockModeType.PESSIMISTIC_WRITE);
    UUID actor = currentActor.get().accountId();
    memberships.of(organisationId).stream()
        .filter(member -> member.getId().equals(membershipId))
        .map(member -> member.getAccount().getId())
        .filter(account -> !account.equals(actor))
        .forEach(account -> factors.remove(account, actor));
  }

  private Organisation managed(UUID organisationId, LockModeType lock) {
    if (!mayManage(currentActor.get(), organisationId)) {
      throw new NotFoundException();
    }
    Organisation organisation = entities.find(Organisation.class, organisationId, lock);
    if (organisation == null) {
      throw new NotFoundException();
    }
    return organisation;
  }

  private static boolean mayManage(Actor actor, UUID organisationId) {
    return AccessPolicy.allows(actor, OrganisationOperation.MANAGE_MEMBERS, organisationId);
  }

  private static boolean isOpen(Organisation organisation, Instant now) {
    return organisation.isOpenOn(LocalDate.ofInstant(now, PortalClock.AMSTERDAM));
  }
}
