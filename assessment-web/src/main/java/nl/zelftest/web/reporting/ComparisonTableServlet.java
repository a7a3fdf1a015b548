package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.assessment.ComparisonPage;
import nl.zelftest.assessment.ComparisonService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.PortalSettings;

/** Hands out a result beside that of the year before, as a table or as PDF. */
@WebServlet(ComparisonTableServlet.VIEW)
public class ComparisonTableServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/comparison-table.pdf";

  @Inject private transient ComparisonService comparisons;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    ComparisonPage page =
        comparisons.withYearBefore(UUID.fromString(request.getParameter("assessment")));
    if (page.comparison() == null) {
      throw new NotFoundException();
    }
    String format = request.getParameter("format");
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    ComparisonTable table = new ComparisonTable(page, new PdfTexts(locale, PortalClock.AMSTERDAM));
    String name = "zelftest-vergelijking." + format;
    if (format.equals("pdf")) {
      return new Download(
          name,
          ReportPdf.MEDIA_TYPE,
          ReportPdf.render(table.report(), locale, settings.demoFile().isPresent()));
    }
    TableFormat kind = TableFormat.ofExtension(format);
    return new Download(name, kind.mediaType(), kind.write(table.table()));
  }
}
