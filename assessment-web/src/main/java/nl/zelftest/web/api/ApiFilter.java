package nl.zelftest.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.web.security.SourceAddress;

/**
 * What holds for every request to the API: a limit to their number, a token where one is needed, no
 * parameters that nothing does, and the headers that the Dutch API Design Rules ask for.
 */
@Provider
@PreMatching
public class ApiFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** Of this API; a caller sees it in every answer. Also in openapi.json. */
  static final String VERSION = "1.2.0";

  private static final Set<String> PARAMETERS = Set.of(Paging.PARAMETER);
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String LEFT = "nl.zelftest.api.left";

  @Inject private RateLimit limit;

  @Inject private CurrentActor currentActor;

  @Inject private SourceAddress source;

  @Override
  public void filter(ContainerRequestContext request) {
    RateLimit.Left left = limit.count(String.valueOf(source.get()));
    request.setProperty(LEFT, left);
    if (left.isTooMany()) {
      request.abortWith(ApiProblemMapper.response(429, "429", left.reset()));
      return;
    }
    if (isOwn(request) && !(currentActor.isKnown() && currentActor.get().isProgram())) {
      request.abortWith(ApiProblemMapper.response(401, "401"));
      return;
    }
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      request.abortWith(Response.noContent().header("Allow", METHODS).build());
      return;
    }
    for (String name : request.getUriInfo().getQueryParameters().keySet()) {
      if (!PARAMETERS.contains(name)) {
        request.abortWith(ApiProblemMapper.response(400, "parameter", Paging.PARAMETER));
        return;
      }
    }
  }

  /** Whether it is about what needs a token. */
  private static boolean isOwn(ContainerRequestContext request) {
    return request.getUriInfo().getPathSegments().stream()
        .map(PathSegment::getPath)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .filter(OwnResource.PREFIX::equals)
        .isPresent();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("API-Version", VERSION);
    if (isOwn(request)) {
      // A token does not belong in a browser, so no page of another site gets to read these.
      if (response.getStatus() == 401) {
        headers.putSingle("WWW-Authenticate", "Bearer");
      }
    } else {
      headers.putSingle("Access-Control-Allow-Origin", "*");
      headers.putSingle(
          "Access-Control-Expose-Headers",
          "API-Version, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
              + " Retry-After");
      if (request.getMethod().equals(HttpMethod.OPTIONS)) {
        headers.putSingle("Access-Control-Allow-Methods", METHODS);
        headers.putSingle("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        headers.putSingle("Access-Control-Max-Age", Duration.ofDays(1).toSeconds());
      }
    }
    if (request.getProperty(LEFT) instanceof RateLimit.Left left) {
      headers.putSingle("RateLimit-Limit", RateLimit.LIMIT);
      headers.putSingle("RateLimit-Remaining", Math.max(0, left.remaining()));
      headers.putSingle("RateLimit-Reset", left.reset());
      if (left.isTooMany()) {
        headers.putSingle("Retry-After", left.reset());
      }
    }
  }
}
