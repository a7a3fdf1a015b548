package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people's saves came to.
 *
 * @param seconds over which saves were timed
 * @param micros of each timed save, from the shortest
 * @param acknowledged saves, those before the timed ones too
 * @param saved what each answer came to; nothing for the floors
 */
record LoadResult(
    int people, int seconds, List<Long> micros, long acknowledged, long failed, List<Saved> saved) {

  /**
   * One answer.
   *
   * @param count of its acknowledged saves
   * @param version that the last of them answered
   */
  record Saved(String assessment, String question, int count, int version) {}

  static LoadResult read(Path file, int people, int seconds) throws IOException {
    List<Long> micros = new ArrayList<>();
    List<Saved> saved = new ArrayList<>();
    long acknowledged = 0;
    long failed = 0;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "micros" -> micros.add(Long.valueOf(words[1]));
        case "acknowledged" -> acknowledged = Long.parseLong(words[1]);
        case "failed" -> failed = Long.parseLong(words[1]);
        default ->
            saved.add(
                new Saved(
                    words[1], words[2], Integer.parseInt(words[3]), Integer.parseInt(words[4])));
      }
    }
    Collections.sort(micros);
    return new LoadResult(people, seconds, micros, acknowledged, failed, saved);
  }

  /** This and a later turn of as many people. */
  LoadResult and(LoadResult later) {
    List<Long> both = Stream.concat(micros.stream(), later.micros.stream()).sorted().toList();
    return new LoadResult(
        people,
        seconds + later.seconds,
        both,
        acknowledged + later.acknowledged,
        failed + later.failed,
        Stream.concat(saved.stream(), later.saved.stream()).toList());
  }

  double perSecond() {
    return micros.size() / (double) seconds;
  }

  /** The time within which this share of the saves was acknowledged, in milliseconds. */
  double percentile(double share) {
    int rank = (int) Math.ceil(share * micros.size());
    return micros.get(Math.max(rank, 1) - 1) / 1000.0;
  }
}
