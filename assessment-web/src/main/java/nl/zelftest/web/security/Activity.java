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

  private static boolean isByItself(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith(STREAMS) || request.getHeader(BY_ITSELF) != null;
  }
}
