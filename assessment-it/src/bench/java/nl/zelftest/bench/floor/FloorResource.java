package nl.zelftest.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The floor of REST: a call that commits one row. */
@RequestScoped
@Path("/row")
public class FloorResource {

  private static final String VALUE = "YES";

  @Inject private FloorRows rows;

  /** Keeps a value in a row; what the body says is not read, so that only the saving counts. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String add(String body) {
    return "{\"id\":\"" + rows.add(VALUE) + "\"}";
  }
}
