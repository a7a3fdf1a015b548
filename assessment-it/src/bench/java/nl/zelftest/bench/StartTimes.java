package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the start of the process to ready, each the median of several starts; the kinds take turns,
 * so that what else the machine does meets them alike.
 *
 * @param bare the bare server with an empty application
 * @param floor the portal's launcher with the floors of saving: the same platform, one row, no
 *     library but the driver
 * @param libraries the floors with all of the portal's libraries, and none of its code
 * @param external the portal on an external, migrated database
 * @param embedded the portal with its embedded database, not for the first time
 */
record StartTimes(
    Duration bare, Duration floor, Duration libraries, Duration external, Duration embedded) {
  static StartTimes measure(
      Path payaraMicro, Path product, Path folder, Database database, int starts)
      throws IOException {
    Path plain = folder.resolve("floor");
    FloorProduct.write(product, plain, false);
    Path heavy = folder.resolve("libraries");
    FloorProduct.write(product, heavy, true);
    Path war = Files.createDirectories(folder).resolve("empty.war");
    Files.write(war, new Archive().with("index.html", new byte[] {'.'}).toBytes());
    portal(product, folder.resolve("embedded"), Map.of());
    List<Duration> bare = new ArrayList<>();
    List<Duration> floor = new ArrayList<>();
    List<Duration> libraries = new ArrayList<>();
    List<Duration> external = new ArrayList<>();
    List<Duration> embedded = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      try (Server server = Server.bare(payaraMicro, war, folder.resolve("bare.txt"))) {
        bare.add(server.readyAfter());
      }
      floor.add(portal(plain, folder.resolve("floor-data"), database.environment()));
      libraries.add(portal(heavy, folder.resolve("libraries-data"), database.environment()));
      external.add(portal(product, folder.resolve("external"), database.environment()));
      embedded.add(portal(product, folder.resolve("embedded"), Map.of()));
    }
    return new StartTimes(
        median(bare), median(floor), median(libraries), median(external), median(embedded));
  }

  private static Duration portal(Path product, Path data, Map<String, String> database) {
    try (Server server = Server.product(product, data, database)) {
      return server.readyAfter();
    }
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }
}
