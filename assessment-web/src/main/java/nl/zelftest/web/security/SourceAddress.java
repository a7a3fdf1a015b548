package nl.zelftest.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import nl.zelftest.shared.PortalSettings;

/**
 * The network address that a request comes from. What a visitor says of it counts only where the
 * installation says that a proxy wrote the last part.
 */
@RequestScoped
public class SourceAddress {

  private static final int LONGEST = 60;

  @Inject private HttpServletRequest request;

  @Inject private PortalSettings settings;

  public String get() {
    String forwarded = settings.behindTrustedProxy() ? request.getHeader("X-Forwarded-For") : null;
    if (forwarded == null) {
      return request.getRemoteAddr();
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
  }
}
