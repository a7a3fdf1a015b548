package nl.zelftest.web.account;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Keeps a session alive for a person who says so in the warning before it ends. */
@Path("/sessie")
public class SessionResource {

  /** The request itself is what keeps the session; there is nothing to answer. */
  @POST
  public void keep() {}
}
