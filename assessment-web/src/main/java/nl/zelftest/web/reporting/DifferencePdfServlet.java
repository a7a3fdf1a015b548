package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.Refusals;

/** Hands out what a published version changed as PDF. */
@WebServlet(DifferencePdfServlet.VIEW)
public class DifferencePdfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/difference.pdf";

  @Inject private transient QuestionSetService questionSets;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    VersionDifference difference;
    try {
      difference =
          questionSets.difference(
              request.getParameter("set"),
              request.getParameter("older"),
              request.getParameter("newer"));
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String language = currentActor.isKnown() ? currentActor.get().language() : "nl";
    byte[] pdf =
        DifferencePdf.render(
            difference, Locale.forLanguageTag(language), settings.demoFile().isPresent());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    String name = difference.setCode() + "-" + difference.older() + "-" + difference.newer();
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.pdf\"".formatted(name.replaceAll("[^A-Za-z0-9.-]", "-")));
    response.getOutputStream().write(pdf);
  }
}
