package nl.zelftest.web.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsService;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.reporting.DownloadServlet;
import nl.zelftest.web.reporting.ReportPdf;
import nl.zelftest.web.reporting.TableFormat;

/** Hands out the years of a municipality, as a table or as PDF. */
@WebServlet(YearsTableServlet.VIEW)
public class YearsTableServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/years-table.pdf";

  @Inject private transient YearsService years;

  @Inject private transient CurrentActor currentActor;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    String format = request.getParameter("format");
    YearsPage page = years.all(request.getParameter("municipality"), request.getParameter("set"));
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    YearsWords words = new YearsWords(locale);
    String name = "zelftest-jaren-%s.%s".formatted(page.municipalityCode(), format);
    if (format.equals("pdf")) {
      return new Download(
          name,
          ReportPdf.MEDIA_TYPE,
          ReportPdf.render(YearsReport.of(page, words), locale, settings.demoFile().isPresent()));
    }
    TableFormat kind = TableFormat.ofExtension(format);
    return new Download(name, kind.mediaType(), kind.write(YearsTable.of(page, words)));
  }
}
