package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zelftest.shared.PortalSettings;

/**
 * Headers that tell a browser to be strict. Pages of Faces get their Content-Security-Policy from
 * PrimeFaces, which adds a nonce for each response; everything else gets one here that allows
 * nothing.
 */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String YEAR_IN_SECONDS = "31536000";

  @Inject private transient PortalSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (settings.overTls()) {
      response.setHeader(
          "Strict-Transport-Security", "max-age=" + YEAR_IN_SECONDS + "; includeSubDomains");
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/resources/")) {
      response.setHeader("Cache-Control", "public, max-age=3600");
    } else if (path.startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    chain.doFilter(request, response);
  }
}
