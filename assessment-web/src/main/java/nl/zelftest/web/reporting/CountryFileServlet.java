package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.PageView;

/** Hands out the country's pictures and their tables as files. */
@WebServlet(CountryFileServlet.VIEW)
public class CountryFileServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/country.pdf";

  @Inject private transient CountryPages pages;

  @Inject private transient PageView frame;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    String year = request.getParameter("year");
    String group = request.getParameter("group");
    String name = request.getParameter("picture");
    String format = request.getParameter("format");
    return new Download(
        "zelftest-%s%s-%s.%s".formatted(year, group == null ? "" : "-" + group, name, format),
        PictureFile.mediaType(format),
        PictureFile.of(picture(Integer.valueOf(year), group, name), format));
  }

  private Picture picture(Integer year, String group, String name) {
    return pages
        .page(year, group, new FigureWords(frame.getLocale()), settings.linkBase().toString())
        .picture(name)
        .orElseThrow(NotFoundException::new);
  }
}
