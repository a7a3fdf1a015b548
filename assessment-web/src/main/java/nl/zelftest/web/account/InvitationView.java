package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import nl.zelftest.account.InvitationEntry;
import nl.zelftest.account.InvitationEntry.Offer;
import nl.zelftest.account.OtherSideException;
import nl.zelftest.account.PasswordRule;
import nl.zelftest.shared.PersonText;
import nl.zelftest.signon.SignOn;
import nl.zelftest.signon.SignOnPurpose;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.SignIn;
import nl.zelftest.web.security.SourceAddress;
import nl.zelftest.web.signon.SignOnSession;

/** Where a personal invitation leads: a new person sets name and password, others sign in. */
@Named
@RequestScoped
public class InvitationView {

  @Inject private InvitationEntry entry;

  @Inject private SignOn signOn;

  @Inject private SignIn signIn;

  @Inject private SourceAddress source;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private String token;
  private Offer offer;
  private boolean provider;
  private String name;
  private String nameError;
  private String passwordError;

  @PostConstruct
  void load() {
    token = form.typed("token");
    offer = entry.offer(token).orElse(null);
    if (offer == null) {
      form.notFound();
    } else {
      provider = signOn.organisationName(offer.organisationId()).isPresent();
    }
  }

  /** Accepts and signs in; otherwise the page says what to do. */
  public void accept() throws IOException {
    if (offer == null) {
      return;
    }
    name = form.typed("naam").strip();
    String password = form.typed("wachtwoord");
    check(password);
    if (isFailed()) {
      return;
    }
    try {
      if (offer.known()
          ? entry.acceptKnown(token, password, source.get())
          : entry.acceptNew(token, name, password)) {
        signIn(password);
      } else {
        passwordError = form.text("invitation.refused");
      }
    } catch (OtherSideException e) {
      passwordError = form.text("invitation.otherSide");
    }
  }

  /** Goes on to the organisation's identity provider; otherwise the page says what to do. */
  public void acceptByProvider() throws IOException {
    if (!isProvider()) {
      return;
    }
    name = form.typed("naam").strip();
    if (!offer.known()) {
      checkName();
    }
    if (nameError == null) {
      HttpSession session = (HttpSession) faces.getExternalContext().getSession(true);
      SignOnPurpose purpose = SignOnPurpose.invitation(token, name);
      form.goTo(SignOnSession.prepare(session, offer.organisationId(), purpose));
    }
  }

  private void checkName() {
    if (name.isEmpty()) {
      nameError = form.text("invitation.name.missing");
    } else if (name.length() > PersonText.LONGEST_NAME || !PersonText.isName(name)) {
      nameError = form.text("invitation.name.wrong");
    }
  }

  private void check(String password) {
    if (offer.known()) {
      passwordError = password.isEmpty() ? form.text("signIn.password.missing") : null;
      return;
    }
    checkName();
    passwordError =
        PasswordRule.problem(password, name, offer.email())
            .map(reason -> form.text("password.invalid." + reason))
            .orElse(null);
  }

  private void signIn(String password) throws IOException {
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    form.goTo(signIn.password(offer.email(), password, null, response).orElse(Paths.SIGN_IN));
  }

  /** What is offered; null where the link does not work. */
  public Offer getOffer() {
    return offer;
  }

  /** Whether the person can go on with the organisation's identity provider. */
  public boolean isProvider() {
    return provider;
  }

  public String getName() {
    return name;
  }

  public String getNameError() {
    return nameError;
  }

  public String getPasswordError() {
    return passwordError;
  }

  public boolean isFailed() {
    return nameError != null || passwordError != null;
  }
}
