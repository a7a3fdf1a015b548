package nl.zelftest.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What this API offers, in OpenAPI 3. */
@ApplicationScoped
@Path("openapi.json")
public class OpenApiResource {

  @GET
  @Produces("application/json")
  public Response document(@Context Request request) {
    return Answers.resource(
        request, OpenApiResource.class.getResourceAsStream("openapi.json"), "application/json");
  }
}
