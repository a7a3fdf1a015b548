package nl.zelftest.redivision;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.InvalidInvitationException;
import nl.zelftest.account.MemberService;
import nl.zelftest.account.Role;
import nl.zelftest.shared.NotFoundException;

/**
 * Invites the coordinators of municipalities that ended to the organisations of those that went on:
 * only who was chosen, each by an invitation like any other, which that person accepts or not.
 */
@Stateless
@RolesAllowed(NATIONAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RedivisionInvitations {

  /** What became of the invitations that were asked for. */
  public record Outcome(int sent, List<RedivisionCandidate> refused) {
    public Outcome {
      refused = List.copyOf(refused);
    }
  }

  @Inject private RedivisionCandidates candidates;

  @Inject private MemberService members;

  /**
   * Who could be invited where; empty until the change is applied.
   *
   * @throws NotFoundException when there is no such change, or it is not for this person
   */
  public List<RedivisionCandidate> candidates(UUID redivisionId) {
    return candidates.of(redivisionId);
  }

  /**
   * Invites those who were chosen, each in a transaction of its own.
   *
   * @param keys of candidates; others are passed over
   * @throws NotFoundException when there is no such change, or it is not for this person
   */
  public Outcome invite(UUID redivisionId, Collection<String> keys) {
    int sent = 0;
    List<RedivisionCandidate> refused = new ArrayList<>();
    for (RedivisionCandidate candidate : candidates.of(redivisionId)) {
      if (candidate.isOpen() && keys.contains(candidate.key())) {
        try {
          members.invite(candidate.organisationId(), candidate.email(), Role.COORDINATOR);
          sent++;
        } catch (InvalidInvitationException e) {
          refused.add(candidate);
        }
      }
    }
    return new Outcome(sent, refused);
  }
}
