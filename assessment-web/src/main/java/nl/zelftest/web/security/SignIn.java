package nl.zelftest.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.SecondFactors;
import nl.zelftest.account.SecondFactors.Next;
import nl.zelftest.passkey.Assertion;
import nl.zelftest.passkey.PasskeyChallenge;
import nl.zelftest.web.faces.Paths;

/**
 * Signing in, step by step: gives the address to go on to. Another first step, a passkey or an
 * identity provider, is another credential and another identity store, and comes out here.
 */
@RequestScoped
public class SignIn {

  @Inject private SecurityContext security;

  @Inject private HttpServletRequest request;

  @Inject private SecondFactors secondFactors;

  @Inject private Clock clock;

  /**
   * The first step, with a password.
   *
   * @param target the page that was asked for; anything that is none leads to the overview
   * @return where to go on to; empty when address and password are refused
   */
  public Optional<String> password(
      String email, String password, String target, HttpServletResponse response) {
    return firstStep(new UsernamePasswordCredential(email, password), page(target), response);
  }

  /**
   * Both steps, with a passkey: the device saw who used it.
   *
   * @param challenge what this session was asked to sign; null when nothing was
   * @param target the page that was asked for; anything that is none leads to the overview
   * @return where to go on to; empty when the passkey is refused
   */
  public Optional<String> passkey(
      Assertion assertion,
      PasskeyChallenge challenge,
      String target,
      HttpServletResponse response) {
    return authenticate(new PasskeyCredential(assertion, challenge), response)
        ? Optional.of(page(target))
        : Optional.empty();
  }

  private static String page(String target) {
    return Paths.isPage(target) ? target : Paths.OVERVIEW;
  }

  /**
   * The first step, at an identity provider; both of them when it saw two factors.
   *
   * @return where to go on to; empty when the account has no role any more
   */
  public Optional<String> provider(UUID accountId, boolean strong, HttpServletResponse response) {
    return firstStep(new SignedOnCredential(accountId, strong), Paths.OVERVIEW, response);
  }

  private Optional<String> firstStep(
      Credential credential, String page, HttpServletResponse response) {
    request.setAttribute(PortalAuthentication.TARGET, page);
    if (authenticate(credential, response)) {
      return Optional.of(page);
    }
    return half()
        .map(
            half -> {
              if (secondFactors.next(half.accountId()) == Next.CODE) {
                return Paths.SIGN_IN_CODE;
              }
              secondFactors.prepare(half.accountId());
              return Paths.SECOND_FACTOR;
            });
  }

  /**
   * The second step.
   *
   * @param settingUp whether the code is the first one of an app that is being set up
   * @return where to go on to; empty when the code is refused
   */
  public Optional<String> code(
      HalfSignedIn half, String code, boolean settingUp, HttpServletResponse response) {
    return authenticate(new SecondFactorCredential(half, code, settingUp), response)
        ? Optional.of(settingUp ? Paths.RECOVERY_CODES : half.target())
        : Optional.empty();
  }

  /** Who gave the right password in this session, and owes the second step. */
  public Optional<HalfSignedIn> half() {
    return HalfSignedIn.in(request, clock.instant());
  }

  private boolean authenticate(Credential credential, HttpServletResponse response) {
    return security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams().credential(credential).newAuthentication(true))
        == AuthenticationStatus.SUCCESS;
  }
}
