package nl.zelftest.web.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.signon.LinkPage;
import nl.zelftest.signon.LinkService;
import nl.zelftest.signon.SignOnPurpose;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.SourceAddress;

/** With which identity providers a person's own account is linked. */
@Named
@RequestScoped
public class LinksView {

  @Inject private LinkService links;

  @Inject private SourceAddress source;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private LinkPage page;
  private String passwordError;

  @PostConstruct
  void load() {
    page = links.links();
  }

  /** Prepares to link, for who gives her password again; otherwise the page says what to do. */
  public void begin() throws IOException {
    UUID organisation = form.id("organisatie");
    String password = form.typed("wachtwoord");
    if (password.isEmpty()) {
      passwordError = form.text("signIn.password.missing");
      return;
    }
    Optional<SignOnPurpose> purpose = links.begin(organisation, password, source.get());
    if (purpose.isEmpty()) {
      passwordError = form.text("invitation.refused");
      return;
    }
    ExternalContext external = faces.getExternalContext();
    form.goTo(
        SignOnSession.prepare(
            (HttpSession) external.getSession(true), organisation, purpose.get()));
  }

  /** Ends the link whose button was pressed. */
  public void end() throws IOException {
    links.end(form.id("koppeling"));
    form.goTo(Paths.LINKS + "?gedaan=ontkoppeld");
  }

  public LinkPage getPage() {
    return page;
  }

  /** Which of the organisations is to be linked. */
  public String getChosen() {
    return form.typed("organisatie").isEmpty() && !page.choices().isEmpty()
        ? page.choices().get(0).organisationId().toString()
        : form.typed("organisatie");
  }

  public String getPasswordError() {
    return passwordError;
  }

  /** The sentence for what went wrong at the provider; null when nothing did. */
  public String getFailure() {
    return passwordError == null
        ? SignOnFailures.sentence(form.locale(), form.typed("fout"))
        : null;
  }

  public boolean isFailed() {
    return passwordError != null || getFailure() != null;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed() ? null : form.done("gekoppeld", "ontkoppeld");
  }
}
