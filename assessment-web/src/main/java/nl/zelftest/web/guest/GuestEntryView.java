package nl.zelftest.web.guest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zelftest.guest.GuestEntry;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.GuestCredential;

/**
 * Where a guest's personal link leads: first a code is mailed, then it is entered. The page is the
 * same whether or not somebody was ever given the link.
 */
@Named
@RequestScoped
public class GuestEntryView {

  private static final int LONGEST_CODE = 20;

  @Inject private GuestEntry entry;

  @Inject private SecurityContext security;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private String token;
  private String sent;
  private String code;
  private boolean submitted;
  private boolean refused;

  /** Mails a code, if the link is a guest's, and asks for it. */
  public void request() throws IOException {
    entry.requestCode(token());
    form.goTo(Paths.guest(token()) + "?code=1");
  }

  /** Lets the guest in and leads to the test; otherwise the page says what to do. */
  public void enter() throws IOException {
    submitted = true;
    if (code == null) {
      return;
    }
    ExternalContext external = faces.getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(new GuestCredential(token(), shortened(code)))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS) {
      form.goTo(Paths.OVERVIEW);
    } else {
      refused = true;
    }
  }

  private static String shortened(String typed) {
    return typed.length() > LONGEST_CODE ? typed.substring(0, LONGEST_CODE) : typed;
  }

  /** A page without state finds the link in its own address. */
  private String token() {
    return faces.getExternalContext().getRequestParameterMap().get("token");
  }

  /**
   * Whether the code is asked for: one was just sent, or one is entered now, which a page without
   * state has to know before it reads the field.
   */
  public boolean isCodeAsked() {
    return sent != null
        || faces.getExternalContext().getRequestParameterMap().containsKey("cijfers");
  }

  public boolean isCodeMissing() {
    return submitted && code == null;
  }

  public boolean isRefused() {
    return refused;
  }

  public boolean isFailed() {
    return refused || isCodeMissing();
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getSent() {
    return sent;
  }

  public void setSent(String sent) {
    this.sent = sent;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
