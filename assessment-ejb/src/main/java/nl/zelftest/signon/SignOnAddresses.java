package nl.zelftest.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import nl.zelftest.shared.PortalSettings;

/**
 * The addresses that an identity provider has to know. Each organisation has its own to come back
 * to, so that one provider's answer cannot be taken for another's.
 */
@ApplicationScoped
public class SignOnAddresses {

  private static final String BASE = "/inloggen/organisatie/";

  @Inject private PortalSettings settings;

  /** Where people of an organisation sign in. */
  public URI entry(UUID organisationId) {
    return URI.create(settings.linkBase() + BASE + organisationId);
  }

  /** Where its provider sends browsers back to. */
  public URI back(UUID organisationId) {
    return URI.create(entry(organisationId) + "/terug");
  }

  /** Where its provider finds the portal's public key. */
  public URI keys(UUID organisationId) {
    return URI.create(entry(organisationId) + "/sleutels.json");
  }
}
