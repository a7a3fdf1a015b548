package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.zelftest.shared.PortalSettings;

/**
 * Refuses changes that another site's page asks for (cross-site request forgery). Browsers say
 * where a request comes from in {@code Sec-Fetch-Site} and {@code Origin}; a page cannot forge
 * either.
 */
public class SameOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Inject private transient PortalSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin == null || origin.equalsIgnoreCase(ownOrigin(request));
  }

  private String ownOrigin(HttpServletRequest request) {
    return settings
        .publicUrl()
        .map(SameOriginFilter::origin)
        .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
