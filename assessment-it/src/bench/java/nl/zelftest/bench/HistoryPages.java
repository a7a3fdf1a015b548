package nl.zelftest.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zelftest.bench.History.Area;
import nl.zelftest.bench.PageLoad.Reading;
import nl.zelftest.bench.PageLoad.Visit;
import nl.zelftest.organisation.OrganisationKind;

/**
 * What pages take with one year of the country's history, and with all years, on one server.
 *
 * @param few with one year
 * @param many with all
 */
record HistoryPages(List<PageResult> few, List<PageResult> many) {
  /** How many readers at once. */
  static final List<Integer> LEVELS = List.of(8, 32);

  private static final int MOST = 32;
  private static final String SET = "clientondersteuning";
  private static final Duration FIGURES_WITHIN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  private record Reader(Area area, String cookie) {}

  /** Needs a portal that just started on a new database. */
  static HistoryPages measure(Database database, Server portal, Path folder, Scale scale)
      throws Exception {
    try (Connection connection = database.bulkConnection()) {
      History history = new History(connection);
      history.writeCountry();
      history.write(history.newest());
      awaitFigures(database, 1);
      List<Reader> readers = new ArrayList<>();
      for (Area area : history.steady(MOST)) {
        Person person = new Person(area.email(), null);
        readers.add(new Reader(area, Visitor.signIn(portal.url(), person).cookie()));
      }
      Path gatling = folder.resolve("gatling-history");
      List<Reading> pages = pages(history, readers, 1);
      new PageLoad(portal.url(), MOST, 0, scale.firstWarmUp() / pages.size() + 1, pages)
          .run(gatling);
      List<PageResult> few = PageLoad.levels(portal, pages, LEVELS, scale, gatling);
      for (int year = history.oldest(); year < history.newest(); year++) {
        history.write(year);
      }
      awaitFigures(database, History.YEARS);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze table submission, submission_score, assessment, figure");
      }
      return new HistoryPages(
          few,
          PageLoad.levels(portal, pages(history, readers, History.YEARS), LEVELS, scale, gatling));
    }
  }

  private static void awaitFigures(Database database, int editions) throws SQLException {
    try (Connection connection = database.connection()) {
      await("the portal made its figures")
          .atMost(FIGURES_WITHIN)
          .pollInterval(LOOK)
          .until(
              () -> {
                try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from figure_edition")) {
                  row.next();
                  return row.getInt(1) == editions;
                }
              });
    }
  }

  private static List<Reading> pages(History history, List<Reader> readers, int years) {
    int year = history.newest();
    String oldest = Integer.toString(year - years + 1);
    String newest = Integer.toString(year);
    String municipalities = Long.toString(history.municipalities(year));
    return List.of(
        open("The country, newest year", readers, "/landelijk", newest, oldest, municipalities),
        open("The country, a province", readers, "/landelijk/" + year + "/PV28", newest, oldest),
        open("The country, a size class", readers, "/landelijk/" + year + "/UNDER_20", newest),
        open("The country's map as a file", readers, "/landelijk/" + year + "/kaart.svg", "<svg"),
        open("The years as a file", readers, "/landelijk/" + year + "/jaren.csv", newest, oldest),
        own(
            "A municipality's years",
            readers,
            area -> "/gemeenten/" + area.code() + "/jaren",
            newest),
        own(
            "A theme of its years",
            readers,
            area -> "/gemeenten/" + area.code() + "/jaren/" + SET + "/thema/" + history.theme(),
            newest),
        own("Its overview", readers, area -> "/mijn-overzicht", newest),
        own(
            "Its result",
            readers,
            area -> "/zelftest/" + area.test(OrganisationKind.MUNICIPALITY, year) + "/resultaat",
            newest));
  }

  /** For everybody. */
  private static Reading open(String page, List<Reader> readers, String path, String... shown) {
    return new Reading(
        page, readers.stream().map(reader -> new Visit(path, "", List.of(shown))).toList());
  }

  /** For each reader another. */
  private static Reading own(
      String page, List<Reader> readers, Function<Area, String> path, String... shown) {
    return new Reading(
        page,
        readers.stream()
            .map(
                reader -> {
                  List<String> texts = new ArrayList<>(List.of(shown));
                  texts.add(reader.area().name());
                  return new Visit(path.apply(reader.area()), reader.cookie(), texts);
                })
            .toList());
  }
}
