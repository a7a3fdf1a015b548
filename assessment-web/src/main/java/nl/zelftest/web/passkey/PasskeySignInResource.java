package nl.zelftest.web.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.zelftest.passkey.Assertion;
import nl.zelftest.passkey.MalformedPasskeyException;
import nl.zelftest.passkey.PasskeyChallenge;
import nl.zelftest.passkey.PasskeySignIn;
import nl.zelftest.passkey.RelyingParty;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.security.SignIn;

/** Signs people in with a passkey; the sign-in page calls it, for strangers. */
@ApplicationScoped
@Path("/inloggen/passkey")
@Produces(MediaType.APPLICATION_JSON)
public class PasskeySignInResource {

  @Inject private PasskeySignIn passkeys;

  @Inject private SignIn signIn;

  @Inject private PortalSettings settings;

  /** What a browser asks a device to sign: no account is named, the device knows its own. */
  @POST
  @Path("/vraag")
  public JsonObject ask(@Context HttpServletRequest request) {
    PasskeyChallenge challenge = passkeys.begin();
    PasskeySession.keep(request, challenge);
    return Json.PROVIDER
        .createObjectBuilder()
        .add("challenge", challenge.value())
        .add("timeout", PasskeyChallenge.LASTS.toMillis())
        .add("rpId", RelyingParty.of(settings.linkBase()).id())
        .add("userVerification", "required")
        .build();
  }

  /**
   * Takes what the device signed, and says where to go on to.
   *
   * @param target the page that was asked for; may be null
   * @throws NotAllowedException whatever is wrong with it
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject signIn(
      @Context HttpServletRequest request,
      @Context HttpServletResponse response,
      @QueryParam("naar") String target,
      InputStream body) {
    Assertion assertion;
    try {
      assertion = Assertion.read(PasskeyJson.read(body).toString());
    } catch (MalformedPasskeyException e) {
      throw new BadRequestException(e);
    }
    String page =
        signIn
            .passkey(assertion, PasskeySession.take(request), target, response)
            .orElseThrow(NotAllowedException::new);
    return Json.PROVIDER
        .createObjectBuilder()
        .add("address", request.getContextPath() + page)
        .build();
  }
}
