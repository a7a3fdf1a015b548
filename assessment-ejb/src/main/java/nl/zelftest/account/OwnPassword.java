package nl.zelftest.account;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets people choose another password; the costly hashes are computed outside a transaction. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {

  @Inject private OwnAccountService account;

  @Inject private SignInService signIn;

  @Inject private Passwords passwords;

  /** What is wrong with a new password for the person who asks. */
  public Optional<PasswordRule.Reason> problem(String password) {
    AccountPage page = account.page();
    return PasswordRule.problem(password, page.name(), page.email());
  }

  /**
   * Changes the password, and ends every session; false when the present one is another, or was
   * guessed at too often.
   *
   * @param source the network address that asks
   */
  public boolean change(String present, String password, String source) {
    if (problem(password).isPresent()
        || signIn.verify(account.page().email(), present, source).isEmpty()) {
      return false;
    }
    account.changePassword(passwords.hash(password));
    return true;
  }
}
