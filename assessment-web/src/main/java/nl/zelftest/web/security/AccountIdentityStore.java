package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import nl.zelftest.account.Actors;
import nl.zelftest.account.SignInService;

/** The portal's own accounts; the caller's name is the account's id. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

  @Inject private SignInService signIn;

  @Inject private Actors actors;

  @Inject private SourceAddress source;

  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return signIn
        .verify(credential.getCaller(), credential.getPasswordAsString(), source.get())
        .flatMap(actors::find)
        .map(actor -> new CredentialValidationResult(actor.accountId().toString(), actor.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
