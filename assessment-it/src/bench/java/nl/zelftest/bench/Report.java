package nl.zelftest.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured of starting, saving, moving, memory and live updates, as tables. */
final class Report {
  private static final double MOST_START_RATIO = 1.5;
  private static final double LEAST_SAVE_RATIO = 0.65;
  private static final double MOST_SPREAD = 3;
  private static final double MOST_KILOBYTES = 60;

  private Report() {}

  static String startTable(StartTimes starts) {
    double ratio = seconds(starts.external()) / seconds(starts.bare());
    return """
        ### From `java -jar` to ready

        | | seconds | beside bare Payara Micro |
        |---|---:|---:|
        | Bare Payara Micro, empty WAR | %s | 1.00 |
        | Faces, EJB, REST and JPA with one row, the portal's launcher | %s | %s |
        | The same with all of the portal's libraries | %s | %s |
        | Portal, external migrated database | %s | %s (aim: at most %s: %s) |
        | Portal, embedded database | %s | %s |
        """
        .formatted(
            number("%.1f", seconds(starts.bare())),
            number("%.1f", seconds(starts.floor())),
            number("%.2f", seconds(starts.floor()) / seconds(starts.bare())),
            number("%.1f", seconds(starts.libraries())),
            number("%.2f", seconds(starts.libraries()) / seconds(starts.bare())),
            number("%.1f", seconds(starts.external())),
            number("%.2f", ratio),
            number("%.1f", MOST_START_RATIO),
            verdict(ratio <= MOST_START_RATIO),
            number("%.1f", seconds(starts.embedded())),
            number("%.2f", seconds(starts.embedded()) / seconds(starts.bare())));
  }

  static String saveTable(Map<Target, List<LoadResult>> saves) {
    StringBuilder table =
        new StringBuilder(
            """
            ### Saving one answer

            | | people at once | saves/s | p50 ms | p95 ms | p99 ms | acknowledged, all found in the database |
            |---|---:|---:|---:|---:|---:|---:|
            """);
    rows(table, "Portal: an answer", saves.get(Target.PORTAL));
    rows(table, "Floor: Faces Ajax postback", saves.get(Target.FACES_FLOOR));
    rows(table, "Floor: REST call", saves.get(Target.REST_FLOOR));
    LoadResult most = last(saves.get(Target.PORTAL));
    double faces = most.perSecond() / last(saves.get(Target.FACES_FLOOR)).perSecond();
    double rest = most.perSecond() / last(saves.get(Target.REST_FLOOR)).perSecond();
    double spread = most.percentile(0.95) / most.percentile(0.5);
    return table
        + """

        With %d people at once the portal saves %s times what the Faces floor does (aim: at least %s: %s), and %s \
        times what the REST floor does; its p95 is %s times its p50 (aim: at most %s: %s).
        """
            .formatted(
                most.people(),
                number("%.2f", faces),
                number("%.2f", LEAST_SAVE_RATIO),
                verdict(faces >= LEAST_SAVE_RATIO),
                number("%.2f", rest),
                number("%.1f", spread),
                number("%.0f", MOST_SPREAD),
                verdict(spread <= MOST_SPREAD));
  }

  private static LoadResult last(List<LoadResult> results) {
    return results.get(results.size() - 1);
  }

  private static void rows(StringBuilder table, String name, List<LoadResult> results) {
    for (LoadResult result : results) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.0f | %.1f | %.1f | %.1f | %d |%n",
              name,
              result.people(),
              result.perSecond(),
              result.percentile(0.5),
              result.percentile(0.95),
              result.percentile(0.99),
              result.acknowledged()));
    }
  }

  static String moveTable(Moves moves) {
    return """
        ### Moving %d running tests of %d questions to a new version

        | | seconds | ms for each test |
        |---|---:|---:|
        | Portal: read, plan, copy, log, audit event, commit | %s | %s |
        | Floor: bare updates of as many rows over JDBC, commit | %s | %s |

        The portal takes %s times what the bare updates do. Afterwards every copy was counted in the database.
        """
        .formatted(
            Moves.TESTS,
            Moves.QUESTIONS,
            number("%.1f", seconds(moves.portal())),
            number("%.1f", moves.milliseconds()),
            number("%.1f", seconds(moves.floor())),
            number("%.1f", moves.floorMilliseconds()),
            number("%.1f", moves.milliseconds() / moves.floorMilliseconds()));
  }

  static String liveTable(LiveUpdates live) {
    return """
        ### Following %d conversations on %d open pages

        | from an acknowledged save | p50 ms | p95 ms | p99 ms | saves |
        |---|---:|---:|---:|---:|
        | to the event on the other side's stream | %s | %d |
        | to the other side's page with the new text | %s | %d |

        Every save was told, shown and found in the database; none was lost.
        """
        .formatted(
            LiveUpdates.PAIRS,
            2 * LiveUpdates.PAIRS,
            percentiles(live.told()),
            live.told().size(),
            percentiles(live.shown()),
            live.shown().size());
  }

  private static String percentiles(List<Double> sorted) {
    return Stream.of(0.5, 0.95, 0.99)
        .map(part -> number("%.0f", LiveUpdates.percentile(sorted, part)))
        .collect(Collectors.joining(" | "));
  }

  static String memoryTable(Memory memory) {
    return """
        ### Memory

        | | live heap after a full collection, MB |
        |---|---:|
        | %d people signed in | %s |
        | %d more | %s |

        One signed-in person costs %s KB (aim: %s KB: %s).
        """
        .formatted(
            Memory.FIRST,
            number("%.1f", megabytes(memory.empty())),
            memory.people(),
            number("%.1f", megabytes(memory.full())),
            number("%.1f", memory.kilobytesEach()),
            number("%.0f", MOST_KILOBYTES),
            verdict(memory.kilobytesEach() <= MOST_KILOBYTES));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static double megabytes(long bytes) {
    return bytes / 1024.0 / 1024.0;
  }

  static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  static String verdict(boolean met) {
    return met ? "met" : "missed";
  }
}
