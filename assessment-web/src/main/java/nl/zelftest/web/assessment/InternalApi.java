package nl.zelftest.web.assessment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import nl.zelftest.web.account.OrganisationImportResource;
import nl.zelftest.web.account.SessionResource;
import nl.zelftest.web.passkey.PasskeyResource;
import nl.zelftest.web.passkey.PasskeySignInResource;
import nl.zelftest.web.questionset.DraftResource;
import nl.zelftest.web.questionset.ImportResource;

/**
 * Resources that the portal's own pages call; not for others, and free to change. They are named
 * one by one, as those of {@link nl.zelftest.web.api.PublicApi} are: the filters and the words of
 * the one must not answer for the other.
 */
@ApplicationPath("/api/intern")
public class InternalApi extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AnswerResource.class,
        SessionResource.class,
        DraftResource.class,
        ImportResource.class,
        OrganisationImportResource.class,
        PasskeyResource.class,
        PasskeySignInResource.class,
        RefusalMapper.class);
  }
}
