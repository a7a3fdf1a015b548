package nl.zelftest.web.signon;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.signon.SignOnAttempt;
import nl.zelftest.signon.SignOnPurpose;
import nl.zelftest.web.faces.Paths;

/** What a session keeps of a sign-on under way; each thing is taken out once. */
public final class SignOnSession {

  private static final String PREPARED = "zelftest.sign-on.prepared";
  private static final String ATTEMPT = "zelftest.sign-on.attempt";

  private record Prepared(UUID organisationId, SignOnPurpose purpose) implements Serializable {}

  private SignOnSession() {}

  /**
   * Prepares to go to a provider for a purpose, and answers the address of the page from which the
   * person goes on: a form cannot be answered with another site ({@code form-action}).
   */
  public static String prepare(HttpSession session, UUID organisationId, SignOnPurpose purpose) {
    session.setAttribute(PREPARED, new Prepared(organisationId, purpose));
    return Paths.signOn(organisationId) + "?doel=" + word(purpose);
  }

  /** What was prepared, where it is this; otherwise simply to sign in. */
  static SignOnPurpose take(HttpSession session, UUID organisationId, String word) {
    Prepared prepared = (Prepared) session.getAttribute(PREPARED);
    session.removeAttribute(PREPARED);
    return prepared != null
            && prepared.organisationId().equals(organisationId)
            && word(prepared.purpose()).equals(word)
        ? prepared.purpose()
        : SignOnPurpose.signIn();
  }

  static void keep(HttpSession session, SignOnAttempt attempt) {
    session.setAttribute(ATTEMPT, attempt);
  }

  /** The attempt under way; null when there is none. A second answer finds none. */
  static SignOnAttempt take(HttpSession session) {
    SignOnAttempt attempt = (SignOnAttempt) session.getAttribute(ATTEMPT);
    session.removeAttribute(ATTEMPT);
    return attempt;
  }

  private static String word(SignOnPurpose purpose) {
    return purpose.kind().name().toLowerCase(Locale.ROOT);
  }
}
