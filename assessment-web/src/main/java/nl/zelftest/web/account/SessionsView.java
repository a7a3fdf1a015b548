package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.account.AccountPage.SessionRow;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Where a person is signed in. */
@Named
@RequestScoped
public class SessionsView {

  @Inject private OwnAccountService account;

  @Inject private Form form;

  private List<SessionRow> sessions;

  @PostConstruct
  void load() {
    sessions = account.page().sessions();
  }

  /** Ends the session whose button was pressed. */
  public void end() throws IOException {
    account.endSession(form.id("sessie"));
    done();
  }

  public void endOthers() throws IOException {
    account.endOtherSessions();
    done();
  }

  private void done() throws IOException {
    form.goTo(Paths.ACCOUNT + "/apparaten?gedaan=beeindigd");
  }

  public List<SessionRow> getSessions() {
    return sessions;
  }

  public boolean isSeveral() {
    return sessions.size() > 1;
  }

  /** Whether a session was just ended. */
  public boolean isDone() {
    return !form.typed("gedaan").isEmpty();
  }
}
