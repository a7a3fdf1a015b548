package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import nl.zelftest.shared.PortalSettings;

/**
 * Makes the session's cookie Secure where visitors come over TLS, which only the installation's
 * settings know; and gives it a name there that browsers take from this host alone.
 */
@WebListener
public class SessionCookieSettings implements ServletContextListener {

  @Inject private PortalSettings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (settings.overTls()) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setSecure(true);
      cookie.setPath("/");
      cookie.setName("__Host-" + cookie.getName());
    }
  }
}
