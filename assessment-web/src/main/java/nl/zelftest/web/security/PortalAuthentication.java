package nl.zelftest.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zelftest.account.Actor;
import nl.zelftest.account.Actors;
import nl.zelftest.account.Browser;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.SecondFactors;
import nl.zelftest.account.SecondFactors.Next;
import nl.zelftest.account.Sessions;
import nl.zelftest.connection.TokenEntry;
import nl.zelftest.web.faces.Paths;

/**
 * The portal's one way of authenticating. A session keeps only the account's id and its own; roles
 * are read at each request, so that an ended membership ends at once, and so does a session that
 * was ended elsewhere, or is of one step where two became mandatory. Who owes a second step has no
 * account's id in the session yet. It replaces Payara's form mechanism because of two of its open
 * bugs, see ADR 3.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

  /** Session attribute: the id of the account that is signed in. */
  static final String ACCOUNT = "zelftest.account";

  /** Session attribute: the id of what the person sees as this session; none for a guest. */
  static final String SESSION = "zelftest.session";

  /** Request attribute: the page to go on to after the second step. */
  static final String TARGET = "nl.zelftest.target";

  /** The scheme and a token (RFC 6750), of a length that any of the portal's has. */
  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9_-]{1,100}) *", Pattern.CASE_INSENSITIVE);

  @Inject private Clock clock;

  @Inject private IdentityStoreHandler identityStores;

  /** Not by CDI, whose reference throws and catches an exception of its own at each call. */
  @EJB private Actors actors;

  @Inject private TokenEntry tokens;

  @Inject private SecondFactors secondFactors;

  @Inject private Sessions sessions;

  @Inject private CurrentActor currentActor;

  @Inject private SecurityHeaders headers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    // What is answered from here never reaches the filter.
    headers.set(request, response);
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return signIn(credential, request, context);
    }
    if (isStatic(request)) {
      return context.doNothing();
    }
    Optional<Actor> actor = isForPrograms(request) ? program(request) : signedIn(request);
    if (actor.isPresent()) {
      return context.notifyContainerAboutLogin(
          actor.get().accountId().toString(), actor.get().groups());
    }
    return context.isProtected() ? askToSignIn(request, response) : context.doNothing();
  }

  private AuthenticationStatus signIn(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    Instant startedAt = clock.instant();
    CredentialValidationResult result = identityStores.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    UUID account = UUID.fromString(result.getCallerPrincipal().getName());
    HttpSession session = request.getSession();
    request.changeSessionId();
    HalfSignedIn.forget(session);
    session.removeAttribute(ACCOUNT);
    session.removeAttribute(SESSION);
    session.removeAttribute(HatServlet.ORGANISATION);
    if (credential instanceof GuestCredential) {
      session.setAttribute(ACCOUNT, account);
      return context.notifyContainerAboutLogin(result);
    }
    boolean strong = isOfTwoFactors(credential);
    if (!strong && secondFactors.next(account) != Next.NOTHING) {
      new HalfSignedIn(account, startedAt, (String) request.getAttribute(TARGET)).keep(session);
      return AuthenticationStatus.SEND_FAILURE;
    }
    Instant since =
        credential instanceof SecondFactorCredential second ? second.half().since() : startedAt;
    UUID signInSession =
        sessions.begin(account, since, Browser.of(request.getHeader("User-Agent")), strong);
    session.setAttribute(ACCOUNT, account);
    session.setAttribute(SESSION, signInSession);
    return context.notifyContainerAboutLogin(result);
  }

  private static boolean isOfTwoFactors(Credential credential) {
    return credential instanceof SecondFactorCredential
        || credential instanceof PasskeyCredential
        || (credential instanceof SignedOnCredential signedOn && signedOn.strong());
  }

  /** The token decides, whatever the session says; it makes none. */
  private Optional<Actor> program(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    Matcher bearer = BEARER.matcher(given == null ? "" : given);
    Optional<Actor> program = bearer.matches() ? tokens.enter(bearer.group(1)) : Optional.empty();
    program.ifPresent(currentActor::become);
    return program;
  }

  private Optional<Actor> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    UUID account = session == null ? null : (UUID) session.getAttribute(ACCOUNT);
    if (account == null) {
      return Optional.empty();
    }
    if (Activity.isOver(session, request)) {
      session.invalidate();
      return Optional.empty();
    }
    UUID signInSession = (UUID) session.getAttribute(SESSION);
    Optional<Actor> actor =
        signInSession == null ? actors.guest(account) : actors.find(account, signInSession);
    if (actor.isEmpty()) {
      session.invalidate();
      return actor;
    }
    UUID organisation = (UUID) session.getAttribute(HatServlet.ORGANISATION);
    currentActor.become(
        organisation == null ? actor.get() : actor.get().wearing(organisation), signInSession);
    if (signInSession != null && Activity.isToBeKept(session)) {
      sessions.active(signInSession);
    }
    return actor;
  }

  private static AuthenticationStatus askToSignIn(
      HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    try {
      if (path.startsWith("/api/")) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"type\":\"signed-out\",\"status\":401}");
      } else {
        String back =
            Paths.isPage(path) ? "?naar=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
        response.sendRedirect(request.getContextPath() + Paths.SIGN_IN + back);
      }
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an organisation's own systems call: with a token, and never with a person's session. */
  private static boolean isForPrograms(HttpServletRequest request) {
    return request
        .getRequestURI()
        .substring(request.getContextPath().length())
        .startsWith("/api/v1/eigen/");
  }

  /** Styles, scripts and pictures are the same for everybody and cost no look at the database. */
  private static boolean isStatic(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
  }
}
