package nl.zelftest.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who gave the right password and still owes the second step: nobody yet, with no role, to
 * whom only the pages of that step are of use.
 *
 * @param since when the password was given, before it was checked
 * @param target the page that was asked for; null where none was
 */
public record HalfSignedIn(UUID accountId, Instant since, String target) implements Serializable {

  private static final String ATTRIBUTE = "zelftest.half";

  /** Long enough to find the telephone, and to install an app. */
  private static final Duration LASTS = Duration.ofMinutes(15);

  /** Who is half signed in in this session; empty too when that was too long ago. */
  public static Optional<HalfSignedIn> in(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(each -> (HalfSignedIn) each.getAttribute(ATTRIBUTE))
        .filter(half -> now.isBefore(half.since().plus(LASTS)));
  }

  void keep(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
