package nl.zelftest.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures everything in one run, or one part alone; each server runs while no other does. */
public final class Benchmark {
  private final Path product = path("bench.product");
  private final Path folder = path("bench.folder");
  private final Scale scale = Boolean.getBoolean("bench.quick") ? Scale.QUICK : Scale.FULL;

  private Benchmark() {}

  /** Needs the product's folder, a bare server, a folder to work in and the page to write. */
  public static void main(String[] arguments) throws Exception {
    if (Boolean.getBoolean("bench.live")) {
      System.out.println(Report.liveTable(new Benchmark().live()));
      return;
    }
    switch (System.getProperty("bench.only", "")) {
      case "starts" -> System.out.println(Report.startTable(new Benchmark().starts()));
      case "saving" -> System.out.println(new Benchmark().saving());
      case "" -> everything();
      default -> throw new IllegalArgumentException("No such part of the benchmark.");
    }
  }

  private static void everything() throws Exception {
    Report report = new Benchmark().run();
    if (!Boolean.getBoolean("bench.quick")) {
      report.write(path("bench.page"));
    }
    System.out.println(report.measured());
  }

  private Report run() throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"))) {
      List<Person> people;
      List<String> questions;
      Saves saves = new Saves(database, folder.resolve("gatling"), scale);
      // The first start migrates.
      start(database).close();
      StartTimes starts = starts(database);
      try (Connection connection = database.connection()) {
        People all = new People(connection);
        people = all.create(Memory.FIRST + scale.signedIn());
        questions = all.questions();
      }
      List<LoadResult> portal;
      Moves moves;
      try (Server server = start(database)) {
        portal = saves.portal(server, people.subList(0, Saves.PEOPLE), questions);
        moves = Moves.measure(database);
      }
      List<LoadResult> facesFloor;
      List<LoadResult> restFloor;
      try (Server server = startFloor(database)) {
        facesFloor = saves.floor(Target.FACES_FLOOR, server);
        restFloor = saves.floor(Target.REST_FLOOR, server);
      }
      LiveUpdates live;
      try (Server server = start(database)) {
        live = LiveUpdates.measure(database, server);
      }
      Memory memory;
      try (Server server = start(database)) {
        memory = Memory.measure(server, people);
      }
      return new Report(
          starts, portal, facesFloor, restFloor, moves, live, memory, database.version());
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
      Saves saves = new Saves(database, folder.resolve("gatling"), scale);
      List<LoadResult> portal;
      try (Server server = start(database);
          Connection connection = database.connection()) {
        People all = new People(connection);
        portal = saves.portal(server, all.create(Saves.PEOPLE), all.questions());
      }
      try (Server server = startFloor(database)) {
        return Report.saveTable(
            portal,
            saves.floor(Target.FACES_FLOOR, server),
            saves.floor(Target.REST_FLOOR, server));
      }
    }
  }

  private LiveUpdates live() throws Exception {
    delete(folder);
    try (Database database = Database.start(folder.resolve("database"));
        Server server = start(database)) {
      return LiveUpdates.measure(database, server);
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
