package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.EmailChanges;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.shared.PersonText;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Where a person asks for another e-mail address. */
@Named
@RequestScoped
public class OwnAddressView {

  @Inject private EmailChanges changes;

  @Inject private OwnAccountService account;

  @Inject private Form form;

  private String present;
  private String email = "";
  private String error;

  @PostConstruct
  void load() {
    present = account.page().email();
  }

  /** Mails both addresses; otherwise the page says what to do. */
  public void ask() throws IOException {
    email = form.typed("email").strip();
    if (email.isEmpty()) {
      error = form.text("members.invalid.MISSING");
    } else if (email.length() > PersonText.LONGEST_ADDRESS || !PersonText.isAddress(email)) {
      error = form.text("members.invalid.NO_ADDRESS");
    } else {
      changes.ask(email);
      form.goTo(Paths.ACCOUNT + "/adres?verstuurd=ja");
    }
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
    return error == null && !form.typed("verstuurd").isEmpty();
  }
}
