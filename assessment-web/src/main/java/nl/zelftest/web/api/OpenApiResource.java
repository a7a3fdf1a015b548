package nl.zelftest.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** What this API offers, in OpenAPI 3. */
@ApplicationScoped
@Path("openapi.json")
public class OpenApiResource {

  @GET
  @Produces("application/json")
  public InputStream document() {
    return OpenApiResource.class.getResourceAsStream("openapi.json");
  }
}
