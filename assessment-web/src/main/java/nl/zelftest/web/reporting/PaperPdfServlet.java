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
import nl.zelftest.assessment.PaperPage;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.Refusals;

/**
 * Hands out the questions to be answered on paper: of a running test, or of a set for everybody.
 */
@WebServlet(PaperPdfServlet.VIEW)
public class PaperPdfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its addresses in the portal's paths only. */
  public static final String VIEW = "/paper.pdf";

  @Inject private transient AssessmentPages pages;

  @Inject private transient QuestionSetService questionSets;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Paper paper;
    try {
      paper = paper(request);
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean large = !request.getParameter("size").isEmpty();
    String language = currentActor.isKnown() ? currentActor.get().language() : "nl";
    byte[] pdf =
        PaperPdf.render(
            paper, Locale.forLanguageTag(language), large, settings.demoFile().isPresent());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"zelftest-%s%s.pdf\"".formatted("papier", large ? "-groot" : ""));
    response.getOutputStream().write(pdf);
  }

  private Paper paper(HttpServletRequest request) {
    String set = request.getParameter("set");
    if (set != null) {
      return Paper.of(questionSets.current(set));
    }
    PaperPage page = pages.paper(UUID.fromString(request.getParameter("assessment")));
    return Paper.of(page);
  }
}
