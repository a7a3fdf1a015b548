package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.account.AccountPage.SessionRow;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;

/** Where a person is signed in. */
@Named
@RequestScoped
public class SessionsView {

  @Inject private OwnAccountService account;

  @Inject private FacesContext faces;

  private List<SessionRow> sessions;

  @PostConstruct
  void load() {
    sessions = account.page().sessions();
  }

  /** Ends the session whose button was pressed. */
  public void end() throws IOException {
    account.endSession(Ids.of(typed("sessie")));
    done();
  }

  public void endOthers() throws IOException {
    account.endOtherSessions();
    done();
  }

  private void done() throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath() + Paths.ACCOUNT + "/apparaten?gedaan=beeindigd");
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  public List<SessionRow> getSessions() {
    return sessions;
  }

  public boolean isSeveral() {
    return sessions.size() > 1;
  }

  /** Whether a session was just ended. */
  public boolean isDone() {
    return !typed("gedaan").isEmpty();
  }
}
