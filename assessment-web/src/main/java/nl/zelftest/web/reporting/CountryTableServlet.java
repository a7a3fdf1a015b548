package nl.zelftest.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalSettings;
import nl.zelftest.web.faces.PageView;

/** Hands out the country's figures of one year: all of them as a table, or one group's as PDF. */
@WebServlet(CountryTableServlet.VIEW)
public class CountryTableServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its addresses in the portal's paths only. */
  public static final String VIEW = "/country-table.pdf";

  @Inject private transient CountryPages pages;

  @Inject private transient PageView frame;

  @Inject private transient PortalSettings settings;

  @Override
  protected Download download(HttpServletRequest request) {
    String format = request.getParameter("format");
    String group = request.getParameter("group");
    FigureWords words = new FigureWords(frame.getLocale());
    CountryPage page =
        pages.page(
            Integer.valueOf(request.getParameter("year")),
            group,
            words,
            settings.linkBase().toString());
    if (!page.isMade()) {
      throw new NotFoundException();
    }
    String name = "zelftest-cijfers-" + page.figures().reportingYear();
    if (format.equals("pdf")) {
      return new Download(
          name + (page.isNation() ? "" : "-" + page.shown().code()) + ".pdf",
          ReportPdf.MEDIA_TYPE,
          ReportPdf.render(report(page, words), words.locale(), settings.demoFile().isPresent()));
    }
    TableFormat kind = TableFormat.ofExtension(format);
    return new Download(
        name + "." + kind.extension(),
        kind.mediaType(),
        kind.write(FigureTable.of(page.figures(), words)));
  }

  /** Everything but the map, of which each line is one municipality. */
  static Report report(CountryPage page, FigureWords words) {
    return new Report(
        words.of(
            "country.title",
            words.group(page.shown()),
            Integer.toString(page.figures().reportingYear())),
        List.of(
            words.of("country.lead"),
            words.of(
                "country.made",
                words.day(page.figures().madeAt()),
                words.day(page.figures().nextAt()),
                page.figures().threshold())),
        Stream.concat(
                Stream.of(answers(page, words)),
                page.pictures().stream()
                    .filter(picture -> !picture.isMap())
                    .map(
                        picture ->
                            new Report.Section(
                                picture.title(), picture.note(), picture.head(), picture.lines())))
            .toList());
  }

  private static Report.Section answers(CountryPage page, FigureWords words) {
    return new Report.Section(
        words.of("country.short"),
        words.of("country.middle"),
        List.of(
            words.of("question"), words.of("country.short.answer"), words.of("country.short.why")),
        page.answers().stream()
            .map(one -> List.of(one.question(), String.join("\n", one.said()), one.why()))
            .toList());
  }
}
