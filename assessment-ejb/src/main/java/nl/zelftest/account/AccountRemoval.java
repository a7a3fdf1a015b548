package nl.zelftest.account;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;
import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.NotFoundException;

/** Lets people remove their own account, and national coordinators that of whoever asks them to. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL, NATIONAL})
public class AccountRemoval {

  /** Somebody whose account can be removed, and in which organisations she has a role. */
  public record Person(UUID id, String name, String email, List<String> organisations) {
    public Person {
      organisations = List.copyOf(organisations);
    }
  }

  @Inject private Memberships memberships;

  @Inject private Removal removal;

  @Inject private CurrentActor currentActor;

  /** The address that the person who acts signs in with; empty for a guest. */
  public Optional<String> ownAddress() {
    return Optional.ofNullable(removal.address(currentActor.get().accountId()));
  }

  /**
   * Removes the account of the person who acts.
   *
   * @throws LastCoordinatorException when an organisation would have no coordinator left
   */
  public void removeOwn() {
    UUID account = currentActor.get().accountId();
    removal.remove(account, account);
  }

  /**
   * Who has an address; it has to be the whole one, so that nobody can be looked for.
   *
   * @throws NotFoundException when the person who acts is no national coordinator
   */
  public Optional<Person> find(String email) {
    requireNational();
    return memberships
        .holder(Account.normalise(email), LockModeType.NONE)
        .filter(Account::isOpen)
        .map(
            account ->
                new Person(
                    account.getId(),
                    account.getName(),
                    account.getEmail(),
                    memberships.held(account.getId()).stream()
                        .map(membership -> membership.getOrganisation().getName())
                        .toList()));
  }

  /**
   * Removes an account.
   *
   * @throws NotFoundException when nobody has the address, or the person who acts is no national
   *     coordinator
   * @throws LastCoordinatorException when an organisation would have no coordinator left
   */
  public void remove(String email) {
    removal.remove(
        find(email).orElseThrow(NotFoundException::new).id(), currentActor.get().accountId());
  }

  private void requireNational() {
    if (!AccessPolicy.allows(currentActor.get(), NationalOperation.REMOVE_PEOPLE)) {
      throw new NotFoundException();
    }
  }
}
