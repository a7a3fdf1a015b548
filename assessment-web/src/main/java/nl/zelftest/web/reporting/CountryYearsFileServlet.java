package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import nl.zelftest.reporting.GroupYears;
import nl.zelftest.reporting.GroupYearsService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.PageView;

/** Hands out a group's pictures over the years and their tables as files. */
@WebServlet(CountryYearsFileServlet.VIEW)
public class CountryYearsFileServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its addresses in the portal's paths only. */
  public static final String VIEW = "/country-years.pdf";

  @Inject private transient GroupYearsService service;

  @Inject private transient PageView frame;

  @Override
  protected Download download(HttpServletRequest request) {
    String group = request.getParameter("group");
    String name = request.getParameter("picture");
    String format = request.getParameter("format");
    GroupYears years =
        service.all(
            request.getParameter("set"), group, Form.years(request.getParameter(Form.YEARS)));
    Picture picture =
        new YearPictures(new FigureWords(frame.getLocale()), years)
            .picture(name)
            .orElseThrow(NotFoundException::new);
    return new Download(
        "zelftest-jaren%s-%s.%s".formatted(group == null ? "" : "-" + group, name, format),
        PictureFile.mediaType(format),
        PictureFile.of(picture, format));
  }
}
