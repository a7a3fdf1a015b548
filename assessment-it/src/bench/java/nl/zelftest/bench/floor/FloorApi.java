package nl.zelftest.bench.floor;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST floor's root. */
@ApplicationPath("/api")
public class FloorApi extends Application {}
