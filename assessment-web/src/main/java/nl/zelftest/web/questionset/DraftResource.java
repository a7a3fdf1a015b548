package nl.zelftest.web.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import nl.zelftest.questionset.DraftService;
import nl.zelftest.questionset.DraftService.Kept;
import nl.zelftest.questionset.Place;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.api.Json;

/** Keeps the texts of a draft as they are typed; the pages that show them call it. */
@ApplicationScoped
@Path("/concepten/{draft}")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

  /** Two texts of 4,000 characters, escaped, and room to spare. */
  private static final int LONGEST_BODY = 128 * 1024;

  @Inject private DraftService drafts;

  /** Keeps one text. When this answers 200, it is on disk. */
  @PUT
  @Path("/tekst")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject keep(@PathParam("draft") String draft, InputStream body) {
    JsonObject json = Json.read(body, LONGEST_BODY);
    Place place;
    String text;
    String seen;
    try {
      place = Place.parse(json.getString("place")).orElseThrow(BadRequestException::new);
      text = json.getString("text");
      seen = json.getString("seen");
    } catch (NullPointerException | ClassCastException e) {
      throw new BadRequestException(e);
    }
    Kept kept = drafts.keep(id(draft), place, text, seen);
    return Json.PROVIDER
        .createObjectBuilder()
        .add("revision", kept.revision())
        .add("savedAt", kept.savedAt().toString())
        .add("text", kept.text())
        .build();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
