package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.EmailChanges;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.shared.PersonText;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/** Where a person asks for another e-mail address. */
@Named
@RequestScoped
public class OwnAddressView {

  @Inject private EmailChanges changes;

  @Inject private OwnAccountService account;

  @Inject private FacesContext faces;

  private String present;
  private String email = "";
  private String error;

  @PostConstruct
  void load() {
    present = account.page().email();
  }

  /** Mails both addresses; otherwise the page says what to do. */
  public void ask() throws IOException {
    email = typed("email").strip();
    if (email.isEmpty()) {
      error = text("members.invalid.MISSING");
    } else if (email.length() > PersonText.LONGEST_ADDRESS || !PersonText.isAddress(email)) {
      error = text("members.invalid.NO_ADDRESS");
    } else {
      changes.ask(email);
      ExternalContext external = faces.getExternalContext();
      external.redirect(external.getRequestContextPath() + Paths.ACCOUNT + "/adres?verstuurd=ja");
    }
  }

  private String typed(String field) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(field, "");
  }

  private String text(String key) {
    return Texts.of(faces.getViewRoot().getLocale(), key);
  }

  public String getPresent() {
    return present;
  }

  public String getEmail() {
    return email;
  }

  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return error != null;
  }

  /** Whether mails were just sent. */
  public boolean isSent() {
    return error == null && !typed("verstuurd").isEmpty();
  }
}
