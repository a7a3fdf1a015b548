package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.HalfSignedIn;
import nl.zelftest.web.security.SignIn;

/** The second step of signing in: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class SignInCodeView {

  @Inject private SignIn signIn;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private String error;

  /** Who gave no password yet, or too long ago, begins with that. */
  public void lead() throws IOException {
    if (signIn.half().isEmpty()) {
      form.goTo(Paths.SIGN_IN);
    }
  }

  /** Signs in and leads to the page that was asked for; otherwise the page says what to do. */
  public void enter() throws IOException {
    ExternalContext external = faces.getExternalContext();
    String code = form.typed("code").strip();
    Optional<HalfSignedIn> half = signIn.half();
    if (half.isEmpty()) {
      form.goTo(Paths.SIGN_IN);
    } else if (code.isEmpty()) {
      error = form.text("signIn.code.missing");
    } else {
      Optional<String> next =
          signIn.code(half.get(), code, false, (HttpServletResponse) external.getResponse());
      if (next.isPresent()) {
        form.goTo(next.get());
      } else {
        error = form.text("signIn.code.refused");
      }
    }
  }

  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return error != null;
  }
}
