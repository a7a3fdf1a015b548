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
import nl.zelftest.web.security.SignIn;

/** Signing in with an e-mail address and a password. */
@Named
@RequestScoped
public class SignInView {

  @Inject private SignIn signIn;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private String email;
  private String password;
  private String target;
  private String signedOut;
  private String changed;
  private boolean submitted;
  private boolean refused;

  /** Signs in and leads to the page that was asked for; otherwise the page says what to do. */
  public void signIn() throws IOException {
    submitted = true;
    if (email == null || password == null) {
      return;
    }
    ExternalContext external = faces.getExternalContext();
    Optional<String> next =
        signIn.password(email, password, target, (HttpServletResponse) external.getResponse());
    if (next.isPresent()) {
      form.goTo(next.get());
    } else {
      refused = true;
    }
  }

  public boolean isEmailMissing() {
    return submitted && email == null;
  }

  public boolean isPasswordMissing() {
    return submitted && password == null;
  }

  public boolean isRefused() {
    return refused;
  }

  public boolean isFailed() {
    return refused || isEmailMissing() || isPasswordMissing();
  }

  public boolean isJustSignedOut() {
    return signedOut != null && !submitted;
  }

  /** Whether the password was just replaced by another. */
  public boolean isPasswordJustChanged() {
    return changed != null && !submitted;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getSignedOut() {
    return signedOut;
  }

  public void setSignedOut(String signedOut) {
    this.signedOut = signedOut;
  }

  public String getChanged() {
    return changed;
  }

  public void setChanged(String changed) {
    this.changed = changed;
  }
}
