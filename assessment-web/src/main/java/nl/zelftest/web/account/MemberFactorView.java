package nl.zelftest.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import nl.zelftest.account.MemberService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** The second step of signing in of an organisation's members. */
@Named
@RequestScoped
public class MemberFactorView {

  @Inject private MemberService members;

  @Inject private MembersView view;

  @Inject private FacesContext faces;

  /** Says whether members sign in with two steps. */
  public void require() throws IOException {
    members.requireSecondFactor(organisation(), "ja".equals(typed("verplicht")));
    done("tweestaps");
  }

  /** Takes the second step away of the member whose button was pressed. */
  public void reset() throws IOException {
    try {
      members.resetSecondFactor(organisation(), UUID.fromString(typed("lid")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
    done("hersteld");
  }

  private UUID organisation() {
    return view.getPage().organisationId();
  }

  private void done(String what) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath() + Paths.members(organisation()) + "?gedaan=" + what);
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }
}
