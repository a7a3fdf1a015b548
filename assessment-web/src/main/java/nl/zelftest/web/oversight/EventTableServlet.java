package nl.zelftest.web.oversight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.oversight.EventPage;
import nl.zelftest.oversight.EventService;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.reporting.DownloadServlet;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.Table.Column;
import nl.zelftest.web.reporting.TableFormat;

/** Hands out the events that the page shows, as CSV. */
@WebServlet(EventTableServlet.VIEW)
public class EventTableServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/events-table.pdf";

  private static final List<String> COLUMNS =
      List.of("at", "who", "action", "code", "kind", "details", "result");

  @Inject private transient EventService events;

  @Inject private transient CurrentActor currentActor;

  @Override
  protected Download download(HttpServletRequest request) {
    EventQuery query =
        new EventQuery(name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
    EventPage page = events.export(query.organisation(), query.filter());
    Locale locale = Locale.forLanguageTag(currentActor.get().language());
    EventWords words = new EventWords(locale);
    List<List<Object>> rows = new ArrayList<>();
    for (EventPage.Row row : page.rows()) {
      rows.add(
          Table.row(
              row.at().toString(),
              words.who(row),
              words.action(row.action()),
              row.action(),
              words.kind(row.objectType()),
              row.details(),
              words.result(row)));
    }
    Table table =
        new Table(
            Texts.of(locale, "events.title"),
            COLUMNS.stream()
                .map(name -> new Column(Texts.of(locale, "events." + name), Table.Kind.TEXT))
                .toList(),
            rows);
    return new Download(
        "gebeurtenissen.csv", TableFormat.CSV.mediaType(), TableFormat.CSV.write(table));
  }
}
