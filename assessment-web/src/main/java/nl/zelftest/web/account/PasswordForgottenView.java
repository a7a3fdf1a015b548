package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.PasswordResets;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.security.SourceAddress;

/** Asking for another password; what it answers is the same for every address. */
@Named
@RequestScoped
public class PasswordForgottenView {

  @Inject private PasswordResets resets;

  @Inject private SourceAddress source;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private String error;

  /** Mails a link to the address that was typed, if an account has it. */
  public void request() throws IOException {
    String email = form.typed("email").strip();
    if (email.isEmpty()) {
      error = form.text("signIn.email.missing");
      return;
    }
    resets.request(email, source.get());
    form.goTo("/wachtwoord-vergeten?verstuurd=ja");
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
