package nl.zelftest.web.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import nl.zelftest.passkey.PasskeyChallenge;

/** What a session keeps while a device is asked for a passkey; it is taken out once. */
final class PasskeySession {

  private static final String CHALLENGE = "zelftest.passkey";

  private PasskeySession() {}

  /** Keeps it, and forgets an earlier one. */
  static void keep(HttpServletRequest request, PasskeyChallenge challenge) {
    request.getSession().setAttribute(CHALLENGE, challenge);
  }

  /** What was asked; null when nothing was. A second answer finds nothing. */
  static PasskeyChallenge take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    PasskeyChallenge challenge = (PasskeyChallenge) session.getAttribute(CHALLENGE);
    session.removeAttribute(CHALLENGE);
    return challenge;
  }
}
