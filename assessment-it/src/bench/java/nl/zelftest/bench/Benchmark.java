package nl.zelftest.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zelftest.bench.HistoryPages.Site;

/**
 * Measures everything in one run, or one section alone. Each server runs while no other does, but
 * for those that take turns: the portal and its floors, a short and a long history.
 */
public final class Benchmark {
  private final Path product = path("bench.product");
  private final Path folder = path("bench.folder");
  private final Scale scale = Boolean.getBoolean("bench.quick") ? Scale.QUICK : Scale.FULL;

  private Benchmark() {}

  /** Needs the product's folder, a bare server, a folder to work in and the page to write. */
  public static void main(String[] arguments) throws Exception {
    Page page = new Page();
    switch (System.getProperty("bench.only", "")) {
      case "" -> new Benchmark().everything(page);
      case "starts" -> show(Report.startTable(new Benchmark().starts()));
      case "saving" -> show(new Benchmark().saving());
      case "live" -> new Benchmark().live(page);
      case "history" -> new Benchmark().history(page);
      case "organisations" -> new Benchmark().organisations(page);
      default -> throw new IllegalArgumentException("No such section of the bench.");
    }
    if (!Boolean.getBoolean("bench.quick")) {
      page.write(path("bench.page"));
    }
    System.out.println(page.text());
  }

  /** Of these the page has one run together with the rest. */
  private static void show(String table) {
    System.out.println(table);
  }

  private void everything(Page page) throws Exception {
    Report report = run();
    page.put("measured", report.measured());
    live(page);
    history(page);
    organisations(page);
  }

  private Report run() throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      // The first start migrates.
      start(database).close();
      StartTimes starts = starts(database);
      List<Person> people;
      List<String> questions;
      try (Connection connection = database.connection()) {
        People all = new People(connection);
        people = all.create(Memory.FIRST + scale.signedIn());
        questions = all.questions();
      }
      Map<Target, List<LoadResult>> saves;
      Moves moves;
      try (Server server = start(database)) {
        saves = saves(database, server, people, questions);
        moves = Moves.measure(database);
      }
      Memory memory;
      try (Server server = start(database)) {
        memory = Memory.measure(server, people);
      }
      return new Report(starts, saves, moves, memory, Page.machine(database));
    }
  }

  private Map<Target, List<LoadResult>> saves(
      Database database, Server portal, List<Person> people, List<String> questions)
      throws Exception {
    Path gatling = folder.resolve("gatling");
    try (Server floor = startFloor(database)) {
      return new Saves(database, gatling, scale, portal, floor, questions, people).measure();
    }
  }

  private StartTimes starts() throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      // The first start migrates.
      start(database).close();
      return starts(database);
    }
  }

  private StartTimes starts(Database database) throws Exception {
    return StartTimes.measure(
        path("bench.bare-server"), product, folder.resolve("starts"), database, scale.starts());
  }

  /** The table of saving alone. */
  private String saving() throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      try (Server server = start(database);
          Connection connection = database.connection()) {
        People all = new People(connection);
        List<Person> people = all.create(Saves.people(scale));
        return Report.saveTable(saves(database, server, people, all.questions()));
      }
    }
  }

  private interface Section {
    String measure(Database database, Server server) throws Exception;
  }

  private void live(Page page) throws Exception {
    section(
        page,
        "live",
        (database, server) -> Report.liveTable(LiveUpdates.measure(database, server)));
  }

  private void history(Page page) throws Exception {
    delete(folder);
    try (Database few = Database.start(folder.resolve("database"));
        Database many = Database.start(folder.resolve("database-all"));
        Server one = start(few);
        Server all = Server.product(product, folder.resolve("portal-all"), many.environment())) {
      HistoryPages pages =
          HistoryPages.measure(new Site(few, one), new Site(many, all), folder, scale);
      page.put("history", PageTables.history(pages) + "\n" + Page.machine(few));
    }
  }

  private void organisations(Page page) throws Exception {
    section(
        page,
        "organisations",
        (database, server) ->
            PageTables.organisations(OrganisationPages.measure(database, server, folder, scale)));
  }

  /** Measures on a new server with a new database. */
  private void section(Page page, String name, Section section) throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"));
        Server server = start(database)) {
      page.put(name, section.measure(database, server) + "\n" + Page.machine(database));
    }
  }

  private Server start(Database database) {
    return Server.product(product, folder.resolve("portal"), database.environment());
  }

  private Server startFloor(Database database) throws Exception {
    Path floor = folder.resolve("floor");
    FloorProduct.write(product, floor, false);
    try (Connection connection = database.connection()) {
      FloorProduct.createTable(connection);
    }
    return Server.product(floor, folder.resolve("floor-data"), database.environment());
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }

  private static void delete(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
