package nl.zelftest.web.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsService;
import nl.zelftest.web.faces.Refusals;
import nl.zelftest.web.reporting.TableFormat;

/** Hands out the years of a municipality as a table, to whom the page itself is shown. */
@WebServlet(YearsTableServlet.VIEW)
public class YearsTableServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/years-table.pdf";

  @Inject private transient YearsService years;

  @Inject private transient CurrentActor currentActor;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    TableFormat format = TableFormat.ofExtension(request.getParameter("format"));
    YearsPage page;
    try {
      page = years.all(request.getParameter("municipality"), request.getParameter("set"));
    } catch (RuntimeException e) {
      if (!Refusals.isNotFound(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    byte[] file = format.write(YearsTable.of(page, new YearsWords(locale)));
    response.setContentType(format.mediaType());
    response.setContentLength(file.length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"zelftest-jaren-%s.%s\""
            .formatted(page.municipalityCode(), format.extension()));
    response.getOutputStream().write(file);
  }
}
