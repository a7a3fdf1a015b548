package nl.zelftest.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.zelftest.account.AccessPolicy;
import nl.zelftest.account.Actor;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.PortalSettings;

/** What every page's frame shows: whether this is a demonstration, and who is signed in. */
@Named
@RequestScoped
public class PageView {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  @Inject private CurrentActor currentActor;

  @Inject private PortalSettings settings;

  @Inject private HttpServletRequest request;

  @Inject private Assets assets;

  private Actor actor;

  @PostConstruct
  void initialise() {
    actor = currentActor.isKnown() ? currentActor.get() : null;
  }

  /** What the addresses of styles, scripts and pictures begin with. */
  public String getAssets() {
    return assets.root();
  }

  public boolean isDemo() {
    return settings.demoFile().isPresent();
  }

  /** Whether mails are shown instead of sent. */
  public boolean isDemoMail() {
    return settings.showsMail();
  }

  public boolean isSignedIn() {
    return actor != null;
  }

  /** Whether the person has an account of her own; a guest has none. */
  public boolean isOwner() {
    return actor != null && AccessPolicy.ownsAccount(actor);
  }

  public String getName() {
    return actor.name();
  }

  /** In whose name the person acts. */
  public Hat getHat() {
    return actor.hats().get(0);
  }

  /** In whose name she could act as well. */
  public List<Hat> getOtherHats() {
    return actor.hats().subList(1, actor.hats().size());
  }

  /** Whether the person looks after the portal for the whole country. */
  public boolean isNational() {
    return actor != null
        && actor.hats().stream().anyMatch(hat -> hat.kind() == OrganisationKind.NATIONAL);
  }

  /** Whether the person looks after an organisation's people. */
  public boolean isCoordinator() {
    return actor != null && actor.hats().stream().anyMatch(hat -> hat.role() == Role.COORDINATOR);
  }

  /**
   * Under which name a browser keeps what could not be saved; a colleague on the same machine does
   * not get it.
   */
  public String getAccountId() {
    return actor == null ? "" : actor.accountId().toString();
  }

  /** Seconds of silence after which the session ends; 0 when nobody is signed in. */
  public int getSessionSeconds() {
    return actor == null ? 0 : request.getSession().getMaxInactiveInterval();
  }

  public Locale getLocale() {
    return actor == null ? DUTCH : Locale.forLanguageTag(actor.language());
  }

  /** The address that was asked for, to mark its link in the menu. */
  public String getPath() {
    Object path = request.getAttribute(Paths.ASKED);
    return path == null ? "" : path.toString();
  }
}
