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
 * What pages take with one year of the country's history, and with all years. Each has a server of
 * its own, and they take turns: a machine that is slower for a while is so for both.
 *
 * @param few with one year
 * @param many with all
 */
record HistoryPages(List<PageResult> few, List<PageResult> many) {
  /** How many readers at once. */
  static final List<Integer> LEVELS = List.of(8, 32);

  private static final int MOST = 32;
  private static final int TURNS = 4;
  private static final String SET = "clientondersteuning";
  private static final Duration FIGURES_WITHIN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  /** A portal that just started, on a new database. */
  record Site(Database database, Server portal) {}

  private record Reader(Area area, String cookie) {}

  static HistoryPages measure(Site one, Site all, Path folder, Scale scale) throws Exception {
    Path gatling = folder.resolve("gatling-history");
    List<Reading> few = prepare(one, 1);
    List<Reading> many = prepare(all, History.YEARS);
    int pages = few.size();
    for (List<Reading> site : List.of(few, many)) {
      new PageLoad(one.portal().url(), MOST, 0, scale.firstWarmUp() / pages + 1, site).run(gatling);
    }
    List<Reading> turns = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (int page = 0; page < pages; page++) {
        // Each goes first by turns, for the first has more to make good.
        turns.add((turn % 2 == 0 ? few : many).get(page));
        turns.add((turn % 2 == 0 ? many : few).get(page));
      }
    }
    int seconds = (scale.pageSeconds() + TURNS - 1) / TURNS;
    List<PageResult> results = PageLoad.levels(one.portal(), turns, LEVELS, seconds, gatling);
    return new HistoryPages(together(results, pages, 0), together(results, pages, 1));
  }

  /** Of each level and page, what one site took in all of its turns. */
  private static List<PageResult> together(List<PageResult> results, int pages, int site) {
    List<PageResult> together = new ArrayList<>();
    for (int level = 0; level < LEVELS.size(); level++) {
      for (int page = 0; page < pages; page++) {
        List<PageResult> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
          int place = turn % 2 == 0 ? site : 1 - site;
          turns.add(results.get(2 * ((level * TURNS + turn) * pages + page) + place));
        }
        together.add(PageResult.together(turns));
      }
    }
    return together;
  }

  /** Writes the newest years, lets the portal make their figures, and signs the readers in. */
  private static List<Reading> prepare(Site site, int years) throws Exception {
    try (Connection connection = site.database().bulkConnection()) {
      History history = new History(connection);
      history.writeCountry();
      for (int year = history.newest() - years + 1; year <= history.newest(); year++) {
        history.write(year);
      }
      awaitFigures(site.database(), years);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze table submission, submission_score, assessment, figure");
      }
      List<Reader> readers = new ArrayList<>();
      String url = site.portal().url();
      for (Area area : history.steady(MOST)) {
        readers.add(new Reader(area, Visitor.signIn(url, new Person(area.email(), null)).cookie()));
      }
      return pages(url, history, readers, years);
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

  private static List<Reading> pages(String url, History history, List<Reader> readers, int years) {
    int year = history.newest();
    String oldest = Integer.toString(year - years + 1);
    String newest = Integer.toString(year);
    String municipalities = Long.toString(history.municipalities(year));
    return List.of(
        open(
            "The country, newest year",
            readers,
            url + "/landelijk",
            newest,
            oldest,
            municipalities),
        open(
            "The country, a province",
            readers,
            url + "/landelijk/" + year + "/PV28",
            newest,
            oldest),
        open(
            "The country, a size class", readers, url + "/landelijk/" + year + "/UNDER_20", newest),
        open(
            "The country's map as a file",
            readers,
            url + "/landelijk/" + year + "/kaart.svg",
            "<svg"),
        open(
            "The years as a file",
            readers,
            url + "/landelijk/" + year + "/jaren.csv",
            newest,
            oldest),
        own(
            "A municipality's years",
            readers,
            area -> url + "/gemeenten/" + area.code() + "/jaren",
            newest),
        own(
            "A theme of its years",
            readers,
            area ->
                url + "/gemeenten/" + area.code() + "/jaren/" + SET + "/thema/" + history.theme(),
            newest),
        own("Its overview", readers, area -> url + "/mijn-overzicht", newest),
        own(
            "Its result",
            readers,
            area ->
                url + "/zelftest/" + area.test(OrganisationKind.MUNICIPALITY, year) + "/resultaat",
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
