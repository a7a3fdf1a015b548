package nl.zelftest.web.passkey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.passkey.PasskeyService;
import nl.zelftest.passkey.PasskeysPage;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;

/** A person's own passkeys. */
@Named
@RequestScoped
public class PasskeysView {

  private static final List<String> DONE = List.of("toegevoegd", "verwijderd");

  @Inject private PasskeyService passkeys;

  @Inject private FacesContext faces;

  private PasskeysPage page;

  @PostConstruct
  void load() {
    page = passkeys.page();
  }

  /** Removes the passkey whose button was pressed. */
  public void remove() throws IOException {
    passkeys.remove(Ids.of(typed("passkey")));
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + Paths.PASSKEYS + "?gedaan=verwijderd");
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  public PasskeysPage getPage() {
    return page;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return DONE.contains(typed("gedaan")) ? typed("gedaan") : null;
  }
}
