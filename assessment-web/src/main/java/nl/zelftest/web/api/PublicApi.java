package nl.zelftest.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import nl.zelftest.web.questionset.QuestionSetResource;

/**
 * Resources that programs may call: everybody's, but for those of {@link OwnResource}, which need a
 * token. They are named one by one: whatever else is in the portal must not be had under this
 * address.
 */
@ApplicationPath("/api/v1")
public class PublicApi extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        QuestionSetResource.class,
        MunicipalityResource.class,
        RoundResource.class,
        FigureResource.class,
        PublishedResource.class,
        OwnResource.class,
        OpenApiResource.class,
        ApiFilter.class,
        ApiProblemMapper.class);
  }
}
