package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long one page took for so many readers.
 *
 * @param micros of each timed answer, from the shortest
 */
record PageResult(String page, int readers, List<Long> micros) {
  PageResult {
    micros = List.copyOf(micros);
  }

  /**
   * Reads what a simulation wrote.
   *
   * @throws IllegalStateException when a page failed, or was not shown at all
   */
  static List<PageResult> read(Path file, List<String> pages, int readers) throws IOException {
    List<List<Long>> micros = new ArrayList<>();
    pages.forEach(page -> micros.add(new ArrayList<>()));
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", -1);
      int page = Integer.parseInt(words[0]);
      if (words[1].equals("failed")) {
        throw new IllegalStateException("Wrong or no answer: " + pages.get(page));
      }
      micros.get(page).add(Long.valueOf(words[1]));
    }
    List<PageResult> results = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (micros.get(i).isEmpty()) {
        throw new IllegalStateException("Nothing measured: " + pages.get(i));
      }
      Collections.sort(micros.get(i));
      results.add(new PageResult(pages.get(i), readers, micros.get(i)));
    }
    return results;
  }

  /** What a page took in some turns for as many readers, as one result. */
  static PageResult together(List<PageResult> turns) {
    return new PageResult(
        turns.get(0).page(),
        turns.get(0).readers(),
        turns.stream().flatMap(turn -> turn.micros().stream()).sorted().toList());
  }

  /** The time within which this share of the pages was there, in milliseconds. */
  double percentile(double share) {
    int rank = (int) Math.ceil(share * micros.size());
    return micros.get(Math.max(rank, 1) - 1) / 1000.0;
  }
}
