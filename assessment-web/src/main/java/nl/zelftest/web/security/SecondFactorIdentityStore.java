package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.UUID;
import nl.zelftest.account.Actors;
import nl.zelftest.account.SecondFactors;

/** The second step of people who gave the right password. */
@ApplicationScoped
public class SecondFactorIdentityStore implements IdentityStore {

  @Inject private SecondFactors secondFactors;

  @Inject private Actors actors;

  public CredentialValidationResult validate(SecondFactorCredential credential) {
    UUID account = credential.half().accountId();
    boolean right =
        credential.settingUp()
            ? secondFactors.confirm(account, credential.code())
            : secondFactors.verify(account, credential.code());
    return right
        ? actors
            .find(account)
            .map(
                actor ->
                    new CredentialValidationResult(actor.accountId().toString(), actor.groups()))
            .orElse(CredentialValidationResult.INVALID_RESULT)
        : CredentialValidationResult.INVALID_RESULT;
  }
}
