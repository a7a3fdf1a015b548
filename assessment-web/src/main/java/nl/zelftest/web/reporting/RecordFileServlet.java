package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.dialogue.RecordDocuments;
import nl.zelftest.dialogue.RecordFormat;
import nl.zelftest.dialogue.RecordPages;
import nl.zelftest.dialogue.RecordRow;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.Refusals;

/**
 * A record as PDF or OpenDocument, or as the very text of which the hash is printed in both (JSON).
 * Of a record that is final the first file is kept, and is what everybody gets from then on.
 */
@WebServlet(RecordFileServlet.VIEW)
public class RecordFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/record.pdf";

  private static final String JSON = "json";

  @Inject private transient RecordPages pages;

  @Inject private transient RecordDocuments documents;

  @Inject private transient PortalSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID dialogue = UUID.fromString(request.getParameter("dialogue"));
    int sequence = Integer.parseInt(request.getParameter("sequence"));
    String format = request.getParameter("format");
    RecordRow record;
    byte[] file;
    try {
      record = pages.record(dialogue, sequence);
      file =
          format.equals(JSON)
              ? record.content().toJson().text().getBytes(StandardCharsets.UTF_8)
              : file(dialogue, record, RecordFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(
        switch (format) {
          case JSON -> "application/json";
          case "odt" -> "application/vnd.oasis.opendocument.text";
          default -> "application/pdf";
        });
    response.setContentLength(file.length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%sgespreksverslag-%d-%s-%d.%s\""
            .formatted(
                record.isFinal() ? "" : "concept-",
                record.content().round().reportingYear(),
                record.content().municipality().code(),
                sequence,
                format));
    response.getOutputStream().write(file);
  }

  private byte[] file(UUID dialogue, RecordRow record, RecordFormat format) {
    if (!record.isFinal()) {
      return render(record, format);
    }
    return documents
        .kept(dialogue, record.sequence(), format)
        .orElseGet(
            () -> documents.keep(dialogue, record.sequence(), format, render(record, format)));
  }

  private byte[] render(RecordRow record, RecordFormat format) {
    URI check = URI.create(settings.linkBase() + "/verslag-controleren");
    return RecordFile.render(record, format, check, settings.demoFile().isPresent());
  }
}
