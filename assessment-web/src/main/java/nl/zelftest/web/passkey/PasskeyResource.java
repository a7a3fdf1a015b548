package nl.zelftest.web.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.passkey.Attestation;
import nl.zelftest.passkey.MalformedPasskeyException;
import nl.zelftest.passkey.NewPasskey;
import nl.zelftest.passkey.PasskeyService;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.security.SourceAddress;

/** Adds a passkey to the own account; the page of passkeys calls it. */
@ApplicationScoped
@Path("/passkeys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyResource {

  private static final int UNPROCESSABLE = 422;

  @Inject private PasskeyService passkeys;

  @Inject private CurrentActor currentActor;

  @Inject private SourceAddress source;

  /** What a device is asked to make; 422 with what to do about which field. */
  @POST
  @Path("/vraag")
  public Response ask(@Context HttpServletRequest request, InputStream body) {
    passkeys.requireAccount();
    JsonObject given = PasskeyJson.read(body);
    String name = PasskeyJson.text(given, "naam").strip();
    String proof = PasskeyJson.text(given, "bewijs");
    if (!passkeys.isName(name)) {
      return wrong("naam", "passkeys.name.wrong");
    }
    if (proof.isEmpty()) {
      return wrong("bewijs", "passkeys.proof.missing");
    }
    Optional<NewPasskey> asked = passkeys.begin(name, proof, source.get());
    if (asked.isEmpty()) {
      return wrong(
          "bewijs", passkeys.page().byCode() ? "signIn.code.refused" : "account.password.refused");
    }
    PasskeySession.keep(request, asked.get().challenge());
    return Response.ok(PasskeyJson.options(asked.get(), text("site.name"))).build();
  }

  /**
   * Keeps what the device made, and says where to go on to.
   *
   * @throws NotAllowedException whatever is wrong with it
   */
  @POST
  public JsonObject add(@Context HttpServletRequest request, InputStream body) {
    passkeys.requireAccount();
    Attestation attestation;
    try {
      attestation = Attestation.read(PasskeyJson.read(body).toString());
    } catch (MalformedPasskeyException e) {
      throw new BadRequestException(e);
    }
    if (!passkeys.add(PasskeySession.take(request), attestation)) {
      throw new NotAllowedException();
    }
    return Json.PROVIDER
        .createObjectBuilder()
        .add("address", request.getContextPath() + Paths.PASSKEYS + "?gedaan=toegevoegd")
        .build();
  }

  private Response wrong(String field, String key) {
    return Response.status(UNPROCESSABLE)
        .entity(
            Json.PROVIDER
                .createObjectBuilder()
                .add("field", field)
                .add("problem", text(key))
                .build())
        .build();
  }

  private String text(String key) {
    return Texts.of(Locale.forLanguageTag(currentActor.get().language()), key);
  }
}
