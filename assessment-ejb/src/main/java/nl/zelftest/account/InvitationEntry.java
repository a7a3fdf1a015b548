package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Lets invited people in, by what their personal link ends with. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationEntry {

  /**
   * What a link offers.
   *
   * @param known whether the address has an account already
   */
  public record Offer(
      UUID organisationId, String organisationName, Role role, String email, boolean known) {}

  @Inject private InvitationSteps steps;

  @Inject private SignInService signIn;

  @Inject private Passwords passwords;

  /** What a link offers; empty alike when it never was one, is used, withdrawn or too old. */
  public Optional<Offer> offer(String token) {
    Optional<Offer> offer = steps.offer(token);
    if (offer.isEmpty()) {
      steps.refused();
    }
    return offer;
  }

  /**
   * Accepts for somebody new, whose name and password fit.
   *
   * @return false when the link does not work any more
   * @throws OtherSideException when the person has a role on the other side by now
   */
  public boolean acceptNew(String token, String name, String password) {
    return steps.offer(token).isPresent() && steps.accept(token, name, passwords.hash(password));
  }

  /**
   * Accepts for somebody who has an account, and shows so by its password.
   *
   * @param source the network address that asks
   * @return false when the password is another one, there were too many failures, or the link does
   *     not work any more
   * @throws OtherSideException when the person has a role on the other side by now
   */
  public boolean acceptKnown(String token, String password, String source) {
    return steps
            .offer(token)
            .filter(offer -> signIn.verify(offer.email(), password, source).isPresent())
            .isPresent()
        && steps.accept(token, null, null);
  }
}
