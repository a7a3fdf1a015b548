package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import nl.zelftest.account.Actors;
import nl.zelftest.passkey.PasskeySignIn;

/** People whose device has a passkey of theirs; the caller's name is the account's id. */
@ApplicationScoped
public class PasskeyIdentityStore implements IdentityStore {

  @Inject private PasskeySignIn passkeys;

  @Inject private Actors actors;

  @Inject private SourceAddress source;

  public CredentialValidationResult validate(PasskeyCredential credential) {
    return passkeys
        .verify(credential.challenge(), credential.assertion(), source.get())
        .flatMap(actors::find)
        .map(actor -> new CredentialValidationResult(actor.accountId().toString(), actor.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
