package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zelftest.account.PasswordResets;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/** Where the link for another password leads. */
@Named
@RequestScoped
public class PasswordView {

  @Inject private PasswordResets resets;

  @Inject private FacesContext faces;

  private String token;
  private boolean working;
  private String error;

  @PostConstruct
  void load() {
    token = typed("token");
    working = resets.works(token);
    if (!working) {
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Changes the password and leads to where one signs in; otherwise the page says what to do. */
  public void change() throws IOException {
    if (!working) {
      return;
    }
    String password = typed("wachtwoord");
    error =
        resets
            .problem(token, password)
            .map(reason -> Texts.of(faces.getViewRoot().getLocale(), "password.invalid." + reason))
            .orElse(null);
    if (error == null) {
      working = resets.change(token, password);
      if (working) {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + Paths.SIGN_IN + "?gewijzigd=ja");
      }
    }
  }

  private String typed(String field) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(field, "");
  }

  /** Whether the link can be used. */
  public boolean isWorking() {
    return working;
  }

  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return error != null;
  }
}
