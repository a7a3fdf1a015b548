package nl.zelftest.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.web.faces.Paths;

/**
 * Lets a person with roles in several organisations say in whose name she acts, for as long as the
 * session lasts.
 */
@WebServlet("/organisatie-kiezen")
public class HatServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Session attribute: the id of the organisation. */
  static final String ORGANISATION = "zelftest.hat";

  @Inject private transient CurrentActor currentActor;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> chosen = own(request.getParameter("organisatie"));
    if (chosen.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.getSession().setAttribute(ORGANISATION, chosen.get());
    String back = request.getParameter("naar");
    response.sendRedirect(request.getContextPath() + (Paths.isPage(back) ? back : Paths.OVERVIEW));
  }

  private Optional<UUID> own(String organisation) {
    return currentActor.isKnown()
        ? currentActor.get().hats().stream()
            .map(Hat::organisationId)
            .filter(id -> id.toString().equals(organisation))
            .findFirst()
        : Optional.empty();
  }
}
