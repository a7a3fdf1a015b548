package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.faces.Refusals;

/** Hands out the result of a submission as a table, to whom the page itself is shown. */
@WebServlet(ResultTableServlet.VIEW)
public class ResultTableServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/result-table.pdf";

  @Inject private transient AssessmentPages pages;

  @Inject private transient CurrentActor currentActor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TableFormat format = TableFormat.ofExtension(request.getParameter("format"));
    ResultPage page;
    try {
      page = pages.result(UUID.fromString(request.getParameter("assessment")));
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    byte[] file = format.write(ResultTable.of(page, new PdfTexts(locale, PortalClock.AMSTERDAM)));
    response.setContentType(format.mediaType());
    response.setContentLength(file.length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"zelftest-%d-%s.%s\""
            .formatted(
                page.submission().round().reportingYear(),
                page.submission().municipality().code(),
                format.extension()));
    response.getOutputStream().write(file);
  }
}
