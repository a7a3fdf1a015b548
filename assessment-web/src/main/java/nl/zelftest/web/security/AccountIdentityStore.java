package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.Actor;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.SignInService;

/** The portal's own accounts; the caller's name is the account's id. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

  @Inject private SignInService signIn;

  @Inject private Actors actors;

  @Inject private CurrentActor currentActor;

  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    Optional<UUID> account =
        signIn.verify(credential.getCaller(), credential.getPasswordAsString());
    return account
        .flatMap(actors::find)
        .map(this::signedIn)
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  private CredentialValidationResult signedIn(Actor actor) {
    currentActor.become(actor);
    return new CredentialValidationResult(actor.accountId().toString(), actor.groups());
  }
}
