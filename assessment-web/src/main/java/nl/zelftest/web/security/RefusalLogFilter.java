package nl.zelftest.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Writes to the log what somebody who is signed in was refused: who by an id, what by its address,
 * and how; nothing that was typed (OWASP ASVS 4.0.3, 7.1.3 and 7.2.2).
 */
public class RefusalLogFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(RefusalLogFilter.class.getName());

  /** In an address longer than an id: the secret of a personal link. */
  private static final Pattern SECRET = Pattern.compile("[^/]{37,}");

  private static final int LONGEST = 200;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (isRefusal(response.getStatus()) && request.getUserPrincipal() != null) {
      // Still percent-encoded, so it cannot begin a line of its own.
      String path = SECRET.matcher(request.getRequestURI()).replaceAll("…");
      LOG.log(
          Level.INFO,
          "Refused with {0}: {1} {2}, account {3}",
          new Object[] {
            Integer.toString(response.getStatus()),
            request.getMethod(),
            path.substring(0, Math.min(path.length(), LONGEST)),
            request.getUserPrincipal().getName()
          });
    }
  }

  private static boolean isRefusal(int status) {
    return status >= HttpServletResponse.SC_BAD_REQUEST
        && status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
