package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Saves by a few and by many people at once, every one of them looked up afterwards. */
final class Saves {
  /** How many people at once. */
  static final List<Integer> LEVELS = List.of(1, 8, 32);

  /** How many people are needed for the portal: each level has its own, the warm-up too. */
  static final int PEOPLE = 1 + 8 + 32 + 32;

  private static final int MOST = 32;

  private final Database database;
  private final Path folder;
  private final Scale scale;

  Saves(Database database, Path folder, Scale scale) {
    this.database = database;
    this.folder = folder;
    this.scale = scale;
  }

  /** Saves answers; one result for each level. */
  List<LoadResult> portal(Server portal, List<Person> people, List<String> questions)
      throws IOException, InterruptedException, SQLException {
    List<String> cookies = new ArrayList<>();
    List<String> assessments = new ArrayList<>();
    for (Person person : people) {
      cookies.add(Visitor.signIn(portal.url(), person).cookie());
      assessments.add(person.assessment().toString());
    }
    List<LoadResult> results = new ArrayList<>();
    int taken = MOST;
    run(
        portalLoad(
            portal, cookies.subList(0, MOST), assessments.subList(0, MOST), questions, true));
    for (int level : LEVELS) {
      results.add(
          run(
              portalLoad(
                  portal,
                  cookies.subList(taken, taken + level),
                  assessments.subList(taken, taken + level),
                  questions,
                  false)));
      taken += level;
    }
    return results;
  }

  private Load portalLoad(
      Server portal,
      List<String> cookies,
      List<String> assessments,
      List<String> questions,
      boolean warmUp) {
    return new Load(
        Target.PORTAL,
        portal.url(),
        cookies.size(),
        cookies,
        assessments,
        questions,
        warmUp ? scale.firstWarmUp() : scale.warmUp(),
        warmUp ? 1 : scale.seconds());
  }

  /** Saves rows; one result for each level. */
  List<LoadResult> floor(Target target, Server floor)
      throws IOException, InterruptedException, SQLException {
    List<LoadResult> results = new ArrayList<>();
    run(floorLoad(target, floor, MOST, true));
    for (int level : LEVELS) {
      results.add(run(floorLoad(target, floor, level, false)));
    }
    return results;
  }

  private Load floorLoad(Target target, Server floor, int people, boolean warmUp) {
    return new Load(
        target,
        floor.url(),
        people,
        List.of(),
        List.of(),
        List.of(),
        warmUp ? scale.firstWarmUp() : scale.warmUp(),
        warmUp ? 1 : scale.seconds());
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
