package nl.zelftest.web.reporting;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zelftest.web.faces.Refusals;

/** Hands out a file to whom its page is shown; to others there is no such page. */
public abstract class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** A file to keep. */
  protected static final class Download {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name of plain letters, digits, points and dashes
     */
    public Download(String name, String mediaType, byte[] content) {
      this.name = name;
      this.mediaType = mediaType;
      this.content = content.clone();
    }
  }

  /**
   * Makes the file.
   *
   * @throws RuntimeException as services throw it where there is nothing for this person
   */
  protected abstract Download download(HttpServletRequest request);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download file;
    try {
      file = download(request);
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.mediaType);
    response.setContentLength(file.content.length);
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.name));
    response.getOutputStream().write(file.content);
  }
}
