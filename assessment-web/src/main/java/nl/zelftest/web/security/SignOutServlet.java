package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import nl.zelftest.account.Sessions;
import nl.zelftest.web.faces.Paths;

/** Ends the session. */
@WebServlet("/uitloggen")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Sessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      UUID account = (UUID) session.getAttribute(PortalAuthentication.ACCOUNT);
      UUID signInSession = (UUID) session.getAttribute(PortalAuthentication.SESSION);
      session.invalidate();
      if (account != null) {
        sessions.signedOut(account, signInSession);
      }
    }
    response.sendRedirect(request.getContextPath() + Paths.SIGN_IN + "?uitgelogd=ja");
  }
}
