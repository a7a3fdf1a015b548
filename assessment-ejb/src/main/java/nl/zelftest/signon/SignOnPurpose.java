package nl.zelftest.signon;

import java.io.Serializable;
import java.util.UUID;

/**
 * What for somebody goes to an identity provider.
 *
 * @param accountId of who is signed in already; null for a stranger
 * @param token of the invitation
 * @param name that an invited person gave
 */
public record SignOnPurpose(Kind kind, UUID accountId, String token, String name)
    implements Serializable {

  /** What happens with who comes back. */
  public enum Kind {
    SIGN_IN,
    INVITATION,
    LINK,
    TRY
  }

  public static SignOnPurpose signIn() {
    return new SignOnPurpose(Kind.SIGN_IN, null, null, null);
  }

  public static SignOnPurpose invitation(String token, String name) {
    return new SignOnPurpose(Kind.INVITATION, null, token, name);
  }

  static SignOnPurpose link(UUID accountId) {
    return new SignOnPurpose(Kind.LINK, accountId, null, null);
  }

  static SignOnPurpose trying(UUID accountId) {
    return new SignOnPurpose(Kind.TRY, accountId, null, null);
  }
}
