package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;

/** People whom an identity provider vouched for; the caller's name is the account's id. */
@ApplicationScoped
public class SignOnIdentityStore implements IdentityStore {

  @Inject private Actors actors;

  @Inject private CurrentActor currentActor;

  public CredentialValidationResult validate(SignedOnCredential credential) {
    return actors
        .find(credential.accountId())
        .map(
            actor -> {
              currentActor.become(actor);
              return new CredentialValidationResult(actor.accountId().toString(), actor.groups());
            })
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
