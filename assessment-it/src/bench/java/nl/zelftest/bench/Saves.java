package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Saves by a few and by many people at once, every one of them looked up afterwards. */
final class Saves {
  /** How many people at once. */
  static final List<Integer> LEVELS = List.of(1, 8, 32);

  private static final int MOST = 32;

  private final Database database;
  private final Path folder;
  private final Scale scale;

  /** Makes the load of so many people, for the seconds that come before and those that count. */
  private interface Saving {
    Load by(int people, int warmUp, int seconds) throws IOException, InterruptedException;
  }

  Saves(Database database, Path folder, Scale scale) {
    this.database = database;
    this.folder = folder;
    this.scale = scale;
  }

  /** How many people are needed for the portal: each load has its own, the warm-up too. */
  static int people(Scale scale) {
    return scale.rounds() * (MOST + 1) + LEVELS.stream().mapToInt(Integer::intValue).sum();
  }

  /** Saves answers; one result for each level. */
  List<LoadResult> portal(Server portal, List<Person> people, List<String> questions)
      throws IOException, InterruptedException, SQLException {
    Iterator<Person> next = people.iterator();
    return levels(
        (count, warmUp, seconds) -> {
          List<String> cookies = new ArrayList<>();
          List<String> assessments = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Person person = next.next();
            cookies.add(Visitor.signIn(portal.url(), person).cookie());
            assessments.add(person.assessment().toString());
          }
          return new Load(
              Target.PORTAL, portal.url(), count, cookies, assessments, questions, warmUp, seconds);
        });
  }

  /** Saves rows; one result for each level. */
  List<LoadResult> floor(Target target, Server floor)
      throws IOException, InterruptedException, SQLException {
    return levels(
        (count, warmUp, seconds) ->
            new Load(target, floor.url(), count, List.of(), List.of(), List.of(), warmUp, seconds));
  }

  /**
   * Warms up, then measures. Many people at once leave the compiler of the server no time, and with
   * a pause after each it is done sooner.
   */
  private List<LoadResult> levels(Saving saving)
      throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < scale.rounds(); i++) {
      run(saving.by(MOST, scale.busy(), 1));
      run(saving.by(1, scale.quiet(), 1));
    }
    List<LoadResult> results = new ArrayList<>();
    for (int level : LEVELS) {
      results.add(run(saving.by(level, scale.warmUp(), scale.seconds())));
    }
    return results;
  }

  private LoadResult run(Load load) throws IOException, InterruptedException, SQLException {
    LoadResult result = load.run(folder.resolve(load.target() + "-" + load.people()));
    try (Connection connection = database.connection()) {
      Verification verification = new Verification(connection);
      if (load.target() == Target.PORTAL) {
        verification.requireAnswers(result);
      } else {
        verification.requireRows(result);
      }
    }
    return result;
  }
}
