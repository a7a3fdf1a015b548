package nl.zelftest.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zelftest.shared.PortalSettings;

/**
 * Headers that tell a browser to be strict. Pages of Faces replace the Content-Security-Policy by
 * PrimeFaces', which adds a nonce for each response; everything else keeps the one from here, that
 * allows nothing.
 */
@ApplicationScoped
class SecurityHeaders {

  static final String POLICY = "Content-Security-Policy";

  private static final String YEAR_IN_SECONDS = "31536000";

  @Inject private PortalSettings settings;

  void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
    if (settings.overTls()) {
      response.setHeader(
          "Strict-Transport-Security", "max-age=" + YEAR_IN_SECONDS + "; includeSubDomains");
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/resources/")) {
      // What is not there, too; PathFilter lets those of this release be kept.
      response.setHeader("Cache-Control", "no-cache");
    } else if (path.startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
