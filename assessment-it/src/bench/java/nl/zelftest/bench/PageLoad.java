package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed number of readers who each open a page, wait for it, and open it again; one page after
 * the other.
 *
 * @param warmUp seconds of each page that come before the ones that count
 * @param seconds of each page that count
 */
record PageLoad(String url, int readers, int warmUp, int seconds, List<Reading> pages) {
  private static final String BETWEEN = "\t";

  /** One page, as each of the readers opens it. */
  record Reading(String page, List<Visit> visits) {
    Reading {
      visits = List.copyOf(visits);
    }
  }

  /**
   * How one reader opens it.
   *
   * @param path a whole address where it is another portal's
   * @param cookie of the reader's session; empty for somebody who is not signed in
   * @param shown what the page has to show
   */
  record Visit(String path, String cookie, List<String> shown) {
    Visit {
      shown = List.copyOf(shown);
    }
  }

  /** Runs it by Gatling, in a JVM of its own; a result for each page. */
  List<PageResult> run(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path plan = folder.resolve("plan.txt");
    Path result = folder.resolve("result.txt");
    Files.deleteIfExists(result);
    Files.write(plan, lines());
    Load.gatling(ReadingSimulation.class, plan, result, folder);
    return PageResult.read(result, pages.stream().map(Reading::page).toList(), readers);
  }

  /** Runs it for each number of readers, with so many seconds of each page that count. */
  static List<PageResult> levels(
      Server portal, List<Reading> pages, List<Integer> levels, int seconds, Path folder)
      throws IOException, InterruptedException {
    List<PageResult> results = new ArrayList<>();
    for (int readers : levels) {
      List<Reading> some =
          pages.stream()
              .map(reading -> new Reading(reading.page(), reading.visits().subList(0, readers)))
              .toList();
      results.addAll(new PageLoad(portal.url(), readers, 1, seconds, some).run(folder));
    }
    return results;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(url);
    lines.add(Integer.toString(readers));
    lines.add(Integer.toString(warmUp));
    lines.add(Integer.toString(seconds));
    for (Reading reading : pages) {
      for (Visit visit : reading.visits()) {
        lines.add(
            String.join(
                BETWEEN,
                reading.page(),
                visit.path(),
                visit.cookie(),
                String.join(BETWEEN, visit.shown())));
      }
    }
    return lines;
  }

  /** Reads what {@link #run} wrote. */
  static PageLoad read(Path plan) throws IOException {
    List<String> lines = Files.readAllLines(plan);
    List<Reading> pages = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    int readers = Integer.parseInt(lines.get(1));
    for (String line : lines.subList(4, lines.size())) {
      List<String> words = List.of(line.split(BETWEEN, -1));
      visits.add(new Visit(words.get(1), words.get(2), words.subList(3, words.size())));
      if (visits.size() == readers) {
        pages.add(new Reading(words.get(0), visits));
        visits.clear();
      }
    }
    return new PageLoad(
        lines.get(0),
        readers,
        Integer.parseInt(lines.get(2)),
        Integer.parseInt(lines.get(3)),
        pages);
  }
}
