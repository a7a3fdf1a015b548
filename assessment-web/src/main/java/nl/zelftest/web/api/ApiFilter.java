package nl.zelftest.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * What holds for every request to the public API: a limit to their number, no parameters that
 * nothing does, and the headers that the Dutch API Design Rules ask for.
 */
@Provider
@PreMatching
public class ApiFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** Of this API; a caller sees it in every answer. Also in openapi.json. */
  static final String VERSION = "1.0.0";

  private static final Set<String> PARAMETERS = Set.of(Paging.PARAMETER);
  private static final String LEFT = "nl.zelftest.api.left";

  @Inject private RateLimit limit;

  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    RateLimit.Left left = limit.count(String.valueOf(servletRequest.getRemoteAddr()));
    request.setProperty(LEFT, left);
    if (left.isTooMany()) {
      request.abortWith(ApiProblemMapper.response(429, "429", left.reset()));
      return;
    }
    for (String name : request.getUriInfo().getQueryParameters().keySet()) {
      if (!PARAMETERS.contains(name)) {
        request.abortWith(ApiProblemMapper.response(400, "parameter", Paging.PARAMETER));
        return;
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("API-Version", VERSION);
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle(
        "Access-Control-Expose-Headers",
        "API-Version, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After");
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
