package nl.zelftest.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.TimeUnit;

/**
 * How long a person did nothing. A page that lies open asks for news by itself; the container takes
 * that for activity, and would let a session that nobody uses last for ever.
 */
final class Activity {

  /** Where streams are that tell open pages of changes. */
  private static final String STREAMS = "/api/intern/wijzigingen/";

  /** Header of what a page's script asks without the person having done anything. */
  private static final String BY_ITSELF = "Zelftest-By-Itself";

  /** Session attribute: when the person did something last, in milliseconds. */
  private static final String LAST = "zelftest.active";

  /** Session attribute: which of these moments the database knows. */
  private static final String KEPT = "zelftest.active-kept";

  private Activity() {}

  /** Whether the session has ended for want of activity; otherwise this request counts. */
  static boolean isOver(HttpSession session, HttpServletRequest request) {
    long now = System.currentTimeMillis();
    Long last = (Long) session.getAttribute(LAST);
    if (last != null && now - last > TimeUnit.SECONDS.toMillis(session.getMaxInactiveInterval())) {
      return true;
    }
    if (last == null || !isByItself(request)) {
      session.setAttribute(LAST, now);
    }
    return false;
  }

  /** Whether what the database knows of the person's activity is over a minute old. */
  static boolean isToBeKept(HttpSession session) {
    long active = (Long) session.getAttribute(LAST);
    Long kept = (Long) session.getAttribute(KEPT);
    boolean old = kept == null || active - kept > TimeUnit.MINUTES.toMillis(1);
    if (old) {
      session.setAttribute(KEPT, active);
    }
    // What was just begun is known.
    return old && kept != null;
  }

  private static boolean isByItself(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith(STREAMS) || request.getHeader(BY_ITSELF) != null;
  }
}
