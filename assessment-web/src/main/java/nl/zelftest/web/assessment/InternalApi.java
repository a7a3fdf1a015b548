package nl.zelftest.web.assessment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Resources that the portal's own pages call; not for others, and free to change. */
@ApplicationPath("/api/intern")
public class InternalApi extends Application {}
