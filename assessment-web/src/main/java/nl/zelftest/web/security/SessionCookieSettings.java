package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import nl.zelftest.shared.PortalSettings;

/**
 * Makes the session's cookie Secure where visitors come over TLS, which only the installation's
 * settings know.
 */
@WebListener
public class SessionCookieSettings implements ServletContextListener {

  @Inject private PortalSettings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(settings.overTls());
  }
}
