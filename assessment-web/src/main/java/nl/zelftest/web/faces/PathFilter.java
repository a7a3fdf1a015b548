package nl.zelftest.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads addresses to their views, which are not to be had by their file names, and to {@link
 * Assets}.
 */
public class PathFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Scripts and styles of Faces and PrimeFaces. */
  private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

  @Inject private transient Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<String> view = Routes.view(path);
    if (view.isPresent()) {
      response.setHeader("Cache-Control", "no-store");
      request.setAttribute(Paths.ASKED, request.getRequestURI());
      request.getRequestDispatcher(view.get()).forward(request, response);
      return;
    }
    Optional<String> asset = assets.file(path);
    if (asset.isPresent()) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      request.getRequestDispatcher(asset.get()).forward(request, response);
    } else if (isView(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isView(String path) {
    return !path.startsWith(FACES_RESOURCES) && (path.endsWith(".xhtml") || path.endsWith(".pdf"));
  }
}
