package nl.zelftest.web.passkey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.passkey.PasskeyService;
import nl.zelftest.passkey.PasskeysPage;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** A person's own passkeys. */
@Named
@RequestScoped
public class PasskeysView {

  private static final List<String> DONE = List.of("toegevoegd", "verwijderd");

  @Inject private PasskeyService passkeys;

  @Inject private Form form;

  private PasskeysPage page;

  @PostConstruct
  void load() {
    page = passkeys.page();
  }

  /** Removes the passkey whose button was pressed. */
  public void remove() throws IOException {
    passkeys.remove(form.id("passkey"));
    form.goTo(Paths.PASSKEYS + "?gedaan=verwijderd");
  }

  public PasskeysPage getPage() {
    return page;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    String done = form.typed("gedaan");
    return DONE.contains(done) ? done : null;
  }
}
