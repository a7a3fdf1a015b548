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
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.Refusals;

/** Hands out the result of a submission as PDF. */
@WebServlet(ResultFileServlet.VIEW)
public class ResultFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/result.pdf";

  private static final String ODT = "odt";

  @Inject private transient AssessmentPages pages;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
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
    boolean odt = request.getParameter("format").equals(ODT);
    byte[] file = odt ? odt(page) : pdf(page);
    response.setContentType(odt ? "application/vnd.oasis.opendocument.text" : "application/pdf");
    response.setContentLength(file.length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"zelftest-%d-%s.%s\""
            .formatted(
                page.submission().round().reportingYear(),
                page.submission().municipality().code(),
                odt ? ODT : "pdf"));
    response.getOutputStream().write(file);
  }

  private byte[] odt(ResultPage page) {
    return ResultFile.odt(page, PortalClock.AMSTERDAM, settings.demoFile().isPresent());
  }

  private byte[] pdf(ResultPage page) {
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    return ResultFile.pdf(page, locale, PortalClock.AMSTERDAM, settings.demoFile().isPresent());
  }
}
