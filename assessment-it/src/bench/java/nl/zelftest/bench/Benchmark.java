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
      case "starts" -> new Benchmark().starts(page);
      case "saving" -> new Benchmark().saving(page);
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

  private void everything(Page page) throws Exception {
    portal(page);
    live(page);
    history(page);
    organisations(page);
  }

  /** Starting, saving, moving and memory, on one database. */
  private void portal(Page page) throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      // The first start migrates.
      start(database).close();
      starts(page, database);
      List<Person> people;
      List<String> questions;
      try (Connection connection = database.connection()) {
        People all = new People(connection);
        people = all.create(Math.max(Memory.FIRST + scale.signedIn(), Saves.people(scale)));
        questions = all.questions();
      }
      Moves moves;
      try (Server server = start(database)) {
        saving(page, database, server, people, questions);
        moves = Moves.measure(database);
      }
      Memory memory;
      try (Server server = start(database)) {
        memory = Memory.measure(server, people);
      }
      page.put(
          "measured",
          Report.moveTable(moves)
              + "\n"
              + Report.memoryTable(memory)
              + "\n"
              + Page.machine(database));
    }
  }

  private void starts(Page page) throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      // The first start migrates.
      start(database).close();
      starts(page, database);
    }
  }

  private void starts(Page page, Database database) throws Exception {
    StartTimes starts =
        StartTimes.measure(
            path("bench.bare-server"), product, folder.resolve("starts"), database, scale.starts());
    page.put("starts", Report.startTable(starts) + "\n" + Page.machine(database));
  }

  private void saving(Page page) throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"));
        Server server = start(database);
        Connection connection = database.connection()) {
      People all = new People(connection);
      saving(page, database, server, all.create(Saves.people(scale)), all.questions());
    }
  }

  private void saving(
      Page page, Database database, Server portal, List<Person> people, List<String> questions)
      throws Exception {
    try (Server floor = startFloor(database)) {
      Map<Target, List<LoadResult>> saves =
          new Saves(database, folder.resolve("gatling"), scale, portal, floor, questions, people)
              .measure();
      page.put("saving", Report.saveTable(saves) + "\n" + Page.machine(database));
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
