package nl.zelftest.notification;

import java.util.Optional;
import java.util.UUID;

/** Who gets a mail: somebody with an account, or an address. */
public final class Recipient {

  private final UUID account;
  private final Addressee addressee;

  private Recipient(UUID account, Addressee addressee) {
    this.account = account;
    this.addressee = addressee;
  }

  /** A person whose address, name and language are the account's when the mail is written. */
  public static Recipient account(UUID accountId) {
    return new Recipient(accountId, null);
  }

  /** Somebody without an account, such as a guest. */
  public static Recipient address(String email, String name, String language) {
    return new Recipient(null, new Addressee(email, name, language));
  }

  Optional<UUID> account() {
    return Optional.ofNullable(account);
  }

  Optional<Addressee> addressee() {
    return Optional.ofNullable(addressee);
  }
}
