package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.PasswordResets;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Where the link for another password leads. */
@Named
@RequestScoped
public class PasswordView {

  @Inject private PasswordResets resets;

  @Inject private Form form;

  private String token;
  private boolean working;
  private String error;

  @PostConstruct
  void load() {
    token = form.typed("token");
    working = resets.works(token);
    if (!working) {
      form.notFound();
    }
  }

  /** Changes the password and leads to where one signs in; otherwise the page says what to do. */
  public void change() throws IOException {
    if (!working) {
      return;
    }
    String password = form.typed("wachtwoord");
    error =
        resets
            .problem(token, password)
            .map(reason -> form.text("password.invalid." + reason))
            .orElse(null);
    if (error == null) {
      working = resets.change(token, password);
      if (working) {
        form.goTo(Paths.SIGN_IN + "?gewijzigd=ja");
      }
    }
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
