package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.assessment.AssessmentPages;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.shared.PortalSettings;

/** Hands out the result of a submission as a table. */
@WebServlet(ResultTableServlet.VIEW)
public class ResultTableServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/result-table.pdf";

  @Inject private transient AssessmentPages pages;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    ResultFormat format = ResultFormat.ofExtension(request.getParameter("format"));
    ResultPage page = pages.result(UUID.fromString(request.getParameter("assessment")));
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    return new Download(
        format.name(page),
        format.mediaType(),
        format.write(page, locale, settings.demoFile().isPresent()));
  }
}
