package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.OwnPassword;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.security.SourceAddress;

/** Where a person chooses another password. */
@Named
@RequestScoped
public class OwnPasswordView {

  @Inject private OwnPassword own;

  @Inject private SourceAddress source;

  @Inject private FacesContext faces;

  private String presentError;
  private String error;

  /** Changes it and leads to where one signs in; otherwise the page says what to do. */
  public void change() throws IOException {
    String present = typed("huidig");
    String password = typed("wachtwoord");
    presentError = present.isEmpty() ? text("signIn.password.missing") : null;
    error = own.problem(password).map(reason -> text("password.invalid." + reason)).orElse(null);
    if (isFailed()) {
      return;
    }
    if (own.change(present, password, source.get())) {
      ExternalContext external = faces.getExternalContext();
      external.redirect(external.getRequestContextPath() + Paths.SIGN_IN + "?gewijzigd=ja");
    } else {
      presentError = text("account.password.refused");
    }
  }

  private String typed(String field) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(field, "");
  }

  private String text(String key) {
    return Texts.of(faces.getViewRoot().getLocale(), key);
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
