package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.PasswordResets;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.security.SourceAddress;

/** Asking for another password; what it answers is the same for every address. */
@Named
@RequestScoped
public class PasswordForgottenView {

  @Inject private PasswordResets resets;

  @Inject private SourceAddress source;

  @Inject private FacesContext faces;

  private String error;

  /** Mails a link to the address that was typed, if an account has it. */
  public void request() throws IOException {
    ExternalContext external = faces.getExternalContext();
    String email = external.getRequestParameterMap().getOrDefault("email", "").strip();
    if (email.isEmpty()) {
      error = Texts.of(faces.getViewRoot().getLocale(), "signIn.email.missing");
      return;
    }
    resets.request(email, source.get());
    external.redirect(external.getRequestContextPath() + "/wachtwoord-vergeten?verstuurd=ja");
  }

  /** Whether a link was just asked for. */
  public boolean isSent() {
    return error == null
        && faces.getExternalContext().getRequestParameterMap().containsKey("verstuurd");
  }

  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return error != null;
  }
}
