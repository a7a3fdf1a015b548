package nl.zelftest.web.signon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zelftest.signon.ProviderService;
import nl.zelftest.signon.SignOn;
import nl.zelftest.signon.SignOn.Arrival;
import nl.zelftest.signon.SignOn.Departure;
import nl.zelftest.signon.SignOnAttempt;
import nl.zelftest.signon.SignOnException;
import nl.zelftest.signon.SignOnFailure;
import nl.zelftest.signon.SignOnPurpose;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Refusals;
import nl.zelftest.web.security.SignIn;

/**
 * Sends browsers to identity providers and takes them back. Nothing here is a page: each address
 * leads on, but the one with the portal's public keys.
 */
@WebServlet("/inloggen/organisatie/*")
public class SignOnServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile(
          "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(verder|terug|proberen|sleutels\\.json)");

  @Inject private transient SignOn signOn;

  @Inject private transient ProviderService providers;

  @Inject private transient SignIn signIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!path.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    UUID organisation = UUID.fromString(path.group(1));
    switch (path.group(2)) {
      case "verder" ->
          depart(
              organisation,
              SignOnSession.take(request.getSession(), organisation, request.getParameter("doel")),
              request,
              response);
      case "proberen" -> tryOut(organisation, request, response);
      case "terug" -> arrive(organisation, request, response);
      default -> keys(organisation, response);
    }
  }

  private void tryOut(UUID organisation, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignOnPurpose purpose;
    try {
      purpose = providers.trying(organisation);
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    depart(organisation, purpose, request, response);
  }

  private void depart(
      UUID organisation,
      SignOnPurpose purpose,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    try {
      Departure departure = signOn.depart(organisation, purpose);
      SignOnSession.keep(request.getSession(), departure.attempt());
      response.sendRedirect(departure.address().toString());
    } catch (SignOnException e) {
      failed(organisation, purpose.kind(), e.getFailure(), request, response);
    }
  }

  private void arrive(UUID organisation, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignOnAttempt attempt = SignOnSession.take(request.getSession());
    SignOnPurpose.Kind kind =
        attempt == null ? SignOnPurpose.Kind.SIGN_IN : attempt.purpose().kind();
    try {
      Arrival arrival = signOn.arrive(organisation, attempt, parameters(request));
      String next =
          switch (kind) {
            case SIGN_IN, INVITATION ->
                signIn
                    .provider(arrival.accountId(), arrival.strong(), response)
                    .orElse(Paths.SIGN_IN);
            case LINK -> Paths.LINKS + "?gedaan=gekoppeld";
            case TRY -> Paths.provider(organisation) + "?gedaan=geprobeerd";
          };
      response.sendRedirect(request.getContextPath() + next);
    } catch (SignOnException e) {
      failed(organisation, kind, e.getFailure(), request, response);
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }

  private void keys(UUID organisation, HttpServletResponse response) throws IOException {
    Optional<String> keys = signOn.keys(organisation);
    if (keys.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/jwk-set+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(keys.get());
  }

  private static void failed(
      UUID organisation,
      SignOnPurpose.Kind kind,
      SignOnFailure failure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String page =
        switch (kind) {
          case SIGN_IN, INVITATION -> Paths.signOn(organisation);
          case LINK -> Paths.LINKS;
          case TRY -> Paths.provider(organisation);
        };
    response.sendRedirect(request.getContextPath() + page + "?fout=" + failure);
  }
}
