package nl.zelftest.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.zelftest.bootstrap.Bootstrap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the database is migrated, and while it answers. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

  @Inject private Bootstrap bootstrap;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(bootstrap.isReady()).build();
  }
}
