package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.account.OwnPassword;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.SourceAddress;

/** Where a person chooses another password. */
@Named
@RequestScoped
public class OwnPasswordView {

  @Inject private OwnAccountService account;

  @Inject private OwnPassword own;

  @Inject private SourceAddress source;

  @Inject private Form form;

  private String presentError;
  private String error;

  /** Not for a guest, who has none. */
  @PostConstruct
  void load() {
    account.page();
  }

  /** Changes it and leads to where one signs in; otherwise the page says what to do. */
  public void change() throws IOException {
    String present = form.typed("huidig");
    String password = form.typed("wachtwoord");
    presentError = present.isEmpty() ? form.text("signIn.password.missing") : null;
    error =
        own.problem(password).map(reason -> form.text("password.invalid." + reason)).orElse(null);
    if (isFailed()) {
      return;
    }
    if (own.change(present, password, source.get())) {
      form.goTo(Paths.SIGN_IN + "?gewijzigd=ja");
    } else {
      presentError = form.text("account.password.refused");
    }
  }

  /** The sentence for the present password; null where nothing is wrong with it. */
  public String getPresentError() {
    return presentError;
  }

  /** The sentence for the new password; null where nothing is wrong with it. */
  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return presentError != null || error != null;
  }
}
