package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.VersionDifference;
import nl.zelftest.shared.PortalSettings;

/** Hands out what a published version changed as PDF. */
@WebServlet(DifferencePdfServlet.VIEW)
public class DifferencePdfServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/difference.pdf";

  @Inject private transient QuestionSetService questionSets;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    VersionDifference difference =
        questionSets.difference(
            request.getParameter("set"),
            request.getParameter("older"),
            request.getParameter("newer"));
    String language = currentActor.isKnown() ? currentActor.get().language() : "nl";
    String name = difference.setCode() + "-" + difference.older() + "-" + difference.newer();
    return new Download(
        name.replaceAll("[^A-Za-z0-9.-]", "-") + ".pdf",
        "application/pdf",
        DifferencePdf.render(
            difference, Locale.forLanguageTag(language), settings.demoFile().isPresent()));
  }
}
