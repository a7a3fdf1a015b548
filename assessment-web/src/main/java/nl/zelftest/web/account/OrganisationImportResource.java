package nl.zelftest.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.OrganisationFileException;
import nl.zelftest.account.OrganisationImports;
import nl.zelftest.web.api.Json;
import nl.zelftest.web.faces.Paths;

/** Takes a file of organisations to be looked at; of a longer one no more is read than shows it. */
@ApplicationScoped
@Path("/organisaties/bestand")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationImportResource {

  private static final int UNPROCESSABLE = 422;

  @Inject private OrganisationImports imports;

  @Inject private CurrentActor currentActor;

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response upload(InputStream body) throws IOException {
    JsonObjectBuilder json = Json.PROVIDER.createObjectBuilder();
    try {
      return Response.ok(
              json.add("address", Paths.organisationImport(imports.upload(body))).build())
          .build();
    } catch (OrganisationFileException e) {
      Locale locale = Locale.forLanguageTag(currentActor.get().language());
      return Response.status(UNPROCESSABLE)
          .entity(
              json.add("problem", OrganisationFileWords.sentence(locale, e.getProblem())).build())
          .build();
    }
  }
}
