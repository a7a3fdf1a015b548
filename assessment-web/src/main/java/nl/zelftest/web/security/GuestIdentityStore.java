package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import nl.zelftest.account.Actors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.guest.GuestEntry;

/** Guests of councils; the caller's name is the id of the account that her pass came with. */
@ApplicationScoped
public class GuestIdentityStore implements IdentityStore {

  @Inject private GuestEntry entry;

  @Inject private Actors actors;

  @Inject private CurrentActor currentActor;

  public CredentialValidationResult validate(GuestCredential credential) {
    return entry
        .enter(credential.token(), credential.code())
        .flatMap(actors::find)
        .map(
            guest -> {
              currentActor.become(guest);
              return new CredentialValidationResult(guest.accountId().toString(), guest.groups());
            })
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
