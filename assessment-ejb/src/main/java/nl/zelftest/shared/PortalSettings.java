package nl.zelftest.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of this installation, from the environment ({@code ZELFTEST_URL}) or system
 * properties.
 */
@ApplicationScoped
public class PortalSettings {

  private final Config config = ConfigProvider.getConfig();

  /** The public address without a slash at its end; empty where none is set. */
  public Optional<URI> publicUrl() {
    return value("zelftest.url").map(url -> URI.create(url.replaceAll("/+$", "")));
  }

  /**
   * What the links in mails begin with: the public address, or this machine's own. Never what a
   * request says that it asked.
   */
  public URI linkBase() {
    return publicUrl()
        .or(() -> value("zelftest.address").map(URI::create))
        .orElseGet(() -> URI.create("http://localhost:8080"));
  }

  /** Whether visitors reach the portal over TLS, so that cookies can be Secure and HSTS is on. */
  public boolean overTls() {
    return publicUrl().map(url -> "https".equalsIgnoreCase(url.getScheme())).orElse(false);
  }

  /** The folder outside the database in which heads of the audit chain are anchored. */
  public Optional<Path> dataFolder() {
    return value("zelftest.data").map(Path::of);
  }

  /** The demonstration's file; empty in a real portal. */
  public Optional<Path> demoFile() {
    return value("zelftest.demo").map(Path::of);
  }

  /**
   * The moment at which a demonstration's clock starts, as ISO instant; ignored outside a
   * demonstration.
   */
  public Optional<String> demoClock() {
    return demoFile().isPresent() ? value("zelftest.clock") : Optional.empty();
  }

  /** How many municipalities a figure is about at least, besides those that a reader knows. */
  public int figureThreshold() {
    return value("zelftest.figures.threshold").map(Integer::valueOf).orElse(5);
  }

  /** The key of the installation; empty where it is a file in the data folder. */
  Optional<byte[]> key() {
    return value("zelftest.key").map(InstallationKey::decoded);
  }

  /**
   * Whether all visitors come through a proxy that adds their address to {@code X-Forwarded-For}.
   */
  public boolean behindTrustedProxy() {
    return value("zelftest.trusted-proxy").map("true"::equalsIgnoreCase).orElse(false);
  }

  /** The mail server; empty where none is set and mails go to files in the data folder. */
  public Optional<MailServer> mailServer() {
    return value("zelftest.smtp.host").map(this::mailServer);
  }

  /** Whether a page shows the mails: in a demonstration that sends none. */
  public boolean showsMail() {
    return demoFile().isPresent() && mailServer().isEmpty();
  }

  private MailServer mailServer(String host) {
    MailServer.Security security =
        value("zelftest.smtp.tls")
            .map(name -> MailServer.Security.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(MailServer.Security.STARTTLS);
    return new MailServer(
        host,
        value("zelftest.smtp.port").map(Integer::valueOf).orElse(security.port()),
        value("zelftest.smtp.user"),
        value("zelftest.smtp.password"),
        value("zelftest.smtp.from").orElseGet(() -> "zelftest@" + linkBase().getHost()),
        security);
  }

  private Optional<String> value(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }
}
