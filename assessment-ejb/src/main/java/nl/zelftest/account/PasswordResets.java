package nl.zelftest.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.zelftest.shared.InstallationKey;
import nl.zelftest.shared.PersonText;

/** Lets people who forgot their password choose another one, by a link in a mail. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResets {

  @Inject private PasswordResetSteps steps;

  @Inject private Passwords passwords;

  @Inject private InstallationKey key;

  /**
   * Mails a link, if an account has the address. Costs about the same time when none has, so that
   * the time does not tell.
   *
   * @param source the network address that asks
   */
  public void request(String typedEmail, String source) {
    passwords.matches("spends the time", null);
    if (typedEmail.length() <= PersonText.LONGEST_ADDRESS) {
      steps.request(Account.normalise(typedEmail), key.hash("forgotten", source));
    }
  }

  /** Whether a link works now. */
  public boolean works(String token) {
    return steps.holder(token).isPresent();
  }

  /** What is wrong with a new password for the person whose link this is. */
  public Optional<PasswordRule.Reason> problem(String token, String password) {
    return steps
        .holder(token)
        .flatMap(holder -> PasswordRule.problem(password, holder.name(), holder.email()));
  }

  /** Changes the password; false when the link does not work any more. */
  public boolean change(String token, String password) {
    return works(token) && steps.change(token, passwords.hash(password));
  }
}
