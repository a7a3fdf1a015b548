package nl.zelftest.passkey;

import java.net.URI;
import java.util.Locale;

/**
 * The portal, as passkeys know it.
 *
 * @param origin of its pages, as browsers write it: without a port that is the usual one
 * @param id the name of its host, to which passkeys belong
 */
public record RelyingParty(String origin, String id) {

  private static final int USUAL_FOR_HTTPS = 443;
  private static final int USUAL_FOR_HTTP = 80;

  /** The portal at an address of the settings. */
  public static RelyingParty of(URI portal) {
    String scheme = portal.getScheme().toLowerCase(Locale.ROOT);
    String host = portal.getHost().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? USUAL_FOR_HTTPS : USUAL_FOR_HTTP;
    boolean named = portal.getPort() != -1 && portal.getPort() != usual;
    return new RelyingParty(scheme + "://" + host + (named ? ":" + portal.getPort() : ""), host);
  }
}
