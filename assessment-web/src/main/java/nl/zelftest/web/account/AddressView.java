package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.account.EmailChanges;
import nl.zelftest.account.EmailChanges.Outcome;
import nl.zelftest.web.faces.Form;

/** Where the links lead that confirm another e-mail address. */
@Named
@RequestScoped
public class AddressView {

  @Inject private EmailChanges changes;

  @Inject private Form form;

  private String token;
  private boolean working;
  private Outcome outcome;

  @PostConstruct
  void load() {
    token = form.typed("token");
    working = changes.works(token);
    refuse();
  }

  /** Confirms on the address to which the link went. */
  public void confirm() {
    if (working) {
      outcome = changes.confirm(token);
      working = outcome != Outcome.DEAD;
      refuse();
    }
  }

  private void refuse() {
    if (!working) {
      form.notFound();
    }
  }

  /** Whether the link can be used, or was just used. */
  public boolean isWorking() {
    return working;
  }

  public boolean isAsking() {
    return working && outcome == null;
  }

  /** Whether the other address has to confirm too. */
  public boolean isHalf() {
    return outcome == Outcome.HALF;
  }

  public boolean isDone() {
    return outcome == Outcome.DONE;
  }
}
