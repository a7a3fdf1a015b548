package nl.zelftest.web.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.signon.LinkPage;
import nl.zelftest.signon.LinkService;
import nl.zelftest.signon.SignOnPurpose;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.security.SourceAddress;

/** With which identity providers a person's own account is linked. */
@Named
@RequestScoped
public class LinksView {

  private static final List<String> DONE = List.of("gekoppeld", "ontkoppeld");

  @Inject private LinkService links;

  @Inject private SourceAddress source;

  @Inject private FacesContext faces;

  private LinkPage page;
  private String passwordError;

  @PostConstruct
  void load() {
    page = links.links();
  }

  /** Prepares to link, for who gives her password again; otherwise the page says what to do. */
  public void begin() throws IOException {
    UUID organisation = Ids.of(typed("organisatie"));
    String password = typed("wachtwoord");
    if (password.isEmpty()) {
      passwordError = text("signIn.password.missing");
      return;
    }
    Optional<SignOnPurpose> purpose = links.begin(organisation, password, source.get());
    if (purpose.isEmpty()) {
      passwordError = text("invitation.refused");
      return;
    }
    ExternalContext external = faces.getExternalContext();
    redirect(
        SignOnSession.prepare(
            (HttpSession) external.getSession(true), organisation, purpose.get()));
  }

  /** Ends the link whose button was pressed. */
  public void end() throws IOException {
    links.end(Ids.of(typed("koppeling")));
    redirect(Paths.LINKS + "?gedaan=ontkoppeld");
  }

  private void redirect(String path) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  private String text(String key) {
    return Texts.of(faces.getViewRoot().getLocale(), key);
  }

  public LinkPage getPage() {
    return page;
  }

  /** Which of the organisations is to be linked. */
  public String getChosen() {
    return typed("organisatie").isEmpty() && !page.choices().isEmpty()
        ? page.choices().get(0).organisationId().toString()
        : typed("organisatie");
  }

  public String getPasswordError() {
    return passwordError;
  }

  /** The sentence for what went wrong at the provider; null when nothing did. */
  public String getFailure() {
    return passwordError == null
        ? SignOnFailures.sentence(faces.getViewRoot().getLocale(), typed("fout"))
        : null;
  }

  public boolean isFailed() {
    return passwordError != null || getFailure() != null;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return !isFailed() && DONE.contains(typed("gedaan")) ? typed("gedaan") : null;
  }
}
