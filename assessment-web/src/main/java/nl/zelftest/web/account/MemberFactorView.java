package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import nl.zelftest.account.MemberService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The second step of signing in of an organisation's members. */
@Named
@RequestScoped
public class MemberFactorView {

  @Inject private MemberService members;

  @Inject private MembersView view;

  @Inject private Form form;

  /** Says whether members sign in with two steps. */
  public void require() throws IOException {
    members.requireSecondFactor(organisation(), "ja".equals(form.typed("verplicht")));
    done("tweestaps");
  }

  /** Takes the second step away of the member whose button was pressed. */
  public void reset() throws IOException {
    members.resetSecondFactor(organisation(), form.id("lid"));
    done("hersteld");
  }

  private UUID organisation() {
    return view.getPage().organisationId();
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.members(organisation()) + "?gedaan=" + what);
  }
}
