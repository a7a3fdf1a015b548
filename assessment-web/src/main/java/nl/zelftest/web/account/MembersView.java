package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.Hat;
import nl.zelftest.account.InvalidInvitationException;
import nl.zelftest.account.InvalidInvitationException.Reason;
import nl.zelftest.account.LastCoordinatorException;
import nl.zelftest.account.MemberPage;
import nl.zelftest.account.MemberService;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Who belong to an organisation, for those who look after it. */
@Named
@RequestScoped
public class MembersView {

  private static final List<Role> ROLES = List.of(Role.CONTRIBUTOR, Role.COORDINATOR);

  private static final String WRONG = "members.invalid.";

  @Inject private MemberService members;

  @Inject private Form form;

  private List<Hat> own;
  private UUID organisation;
  private MemberPage page;
  private String email = "";
  private Role role = Role.CONTRIBUTOR;
  private Reason refused;
  private boolean last;

  /** The address names the organisation, or it is the reader's first. */
  @PostConstruct
  void load() {
    own = members.ownOrganisations();
    organisation =
        form.typed("organisatie").isEmpty()
            ? own.stream().findFirst().map(Hat::organisationId).orElseThrow(NotFoundException::new)
            : form.id("organisatie");
    page = members.members(organisation);
  }

  /** Invites who was typed; otherwise the page says what to do. */
  public void invite() throws IOException {
    email = form.typed("email").strip();
    role = ROLES.stream().filter(r -> r.name().equals(form.typed("rol"))).findFirst().orElse(null);
    try {
      members.invite(organisation, email, role);
      done("uitgenodigd");
    } catch (InvalidInvitationException e) {
      refused = e.getReason();
    }
  }

  /** Withdraws the invitation whose button was pressed. */
  public void withdraw() throws IOException {
    members.withdraw(organisation, form.id("uitnodiging"));
    done("ingetrokken");
  }

  /** Ends the role of the member whose button was pressed. */
  public void end() throws IOException {
    UUID membership = form.id("lid");
    boolean self =
        page.members().stream().anyMatch(m -> m.self() && m.membershipId().equals(membership));
    try {
      members.end(organisation, membership);
      if (self) {
        form.goTo(Paths.OVERVIEW);
      } else {
        done("beeindigd");
      }
    } catch (LastCoordinatorException e) {
      last = true;
    }
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.members(organisation) + "?gedaan=" + what);
  }

  public MemberPage getPage() {
    return page;
  }

  /** Whether the reader is one of these people. */
  public boolean isOwn() {
    return own.stream().anyMatch(hat -> hat.organisationId().equals(organisation));
  }

  /** The other organisations that the reader looks after as one of them. */
  public List<Hat> getOthers() {
    return own.stream().filter(hat -> !hat.organisationId().equals(organisation)).toList();
  }

  /** Whether the reader makes connections for it: only who coordinates it does. */
  public boolean isConnectable() {
    return page.kind() != OrganisationKind.NATIONAL && isOwn();
  }

  public List<Role> getRoles() {
    return ROLES;
  }

  public String getEmail() {
    return email;
  }

  public Role getRole() {
    return role;
  }

  /** The sentence for the address; null where nothing is wrong with it. */
  public String getEmailError() {
    return refused == null || refused == Reason.NO_ROLE ? null : form.text(WRONG + refused);
  }

  /** The sentence for the role; null where nothing is wrong with it. */
  public String getRoleError() {
    return refused == Reason.NO_ROLE ? form.text(WRONG + refused) : null;
  }

  /** Whether somebody had to stay because nobody else coordinates. */
  public boolean isLast() {
    return last;
  }

  public boolean isFailed() {
    return last || refused != null;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed()
        ? null
        : form.done("uitgenodigd", "ingetrokken", "beeindigd", "tweestaps", "hersteld");
  }
}
