package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import nl.zelftest.account.Actors;

/** People whom an identity provider vouched for; the caller's name is the account's id. */
@ApplicationScoped
public class SignOnIdentityStore implements IdentityStore {

  @Inject private Actors actors;

  public CredentialValidationResult validate(SignedOnCredential credential) {
    return actors
        .find(credential.accountId())
        .map(actor -> new CredentialValidationResult(actor.accountId().toString(), actor.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
