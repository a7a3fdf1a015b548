package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Saves by a few and by many people at once, every one of them looked up afterwards. The portal and
 * its floors take turns: one after the other, a machine that was slower for some minutes decides
 * the ratio.
 */
final class Saves {
  private static final List<Integer> LEVELS = List.of(1, 8, 32);
  private static final int MOST = 32;

  private final Database database;
  private final Path folder;
  private final Scale scale;
  private final Server portal;
  private final Server floor;
  private final List<String> questions;
  private final Iterator<Person> people;

  /**
   * Gets ready.
   *
   * @param people at least {@link #people}
   */
  Saves(
      Database database,
      Path folder,
      Scale scale,
      Server portal,
      Server floor,
      List<String> questions,
      List<Person> people) {
    this.database = database;
    this.folder = folder;
    this.scale = scale;
    this.portal = portal;
    this.floor = floor;
    this.questions = questions;
    this.people = people.iterator();
  }

  /** How many people are needed for the portal: each load has its own, the warm-up too. */
  static int people(Scale scale) {
    return scale.rounds() * (MOST + 1)
        + scale.turns() * LEVELS.stream().mapToInt(Integer::intValue).sum();
  }

  /** For each target one result for each level. */
  Map<Target, List<LoadResult>> measure() throws IOException, InterruptedException, SQLException {
    for (Target target : Target.values()) {
      warmUp(target);
    }
    Map<Target, List<LoadResult>> results = new EnumMap<>(Target.class);
    for (int i = 0; i < scale.turns(); i++) {
      for (Target target : Target.values()) {
        List<LoadResult> turn = new ArrayList<>();
        for (int level : LEVELS) {
          turn.add(run(target, level, scale.warmUp(), scale.seconds()));
        }
        results.merge(target, turn, Saves::together);
      }
    }
    return results;
  }

  /**
   * Many people at once leave the compiler of the server a sixth of a core, and it has much to do.
   * While one person saves it has a core for itself; without anybody it forgets what it had to do.
   */
  private void warmUp(Target target) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < scale.rounds(); i++) {
      run(target, MOST, scale.busy(), 1);
      run(target, 1, scale.quiet(), 1);
    }
  }

  private LoadResult run(Target target, int count, int warmUp, int seconds)
      throws IOException, InterruptedException, SQLException {
    Load load = load(target, count, warmUp, seconds);
    LoadResult result = load.run(folder.resolve(target + "-" + count));
    try (Connection connection = database.connection()) {
      Verification verification = new Verification(connection);
      if (target == Target.PORTAL) {
        verification.requireAnswers(result);
        // What is left of sealing would be paid by whoever saves next.
        verification.awaitSealed();
      } else {
        verification.requireRows(result);
      }
    }
    return result;
  }

  private Load load(Target target, int count, int warmUp, int seconds)
      throws IOException, InterruptedException {
    List<String> cookies = new ArrayList<>();
    List<String> assessments = new ArrayList<>();
    if (target == Target.PORTAL) {
      for (int i = 0; i < count; i++) {
        Person person = people.next();
        cookies.add(Visitor.signIn(portal.url(), person).cookie());
        assessments.add(person.assessment().toString());
      }
    }
    String url = target == Target.PORTAL ? portal.url() : floor.url();
    return new Load(target, url, count, cookies, assessments, questions, warmUp, seconds);
  }

  private static List<LoadResult> together(List<LoadResult> before, List<LoadResult> turn) {
    List<LoadResult> results = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      results.add(before.get(i).and(turn.get(i)));
    }
    return results;
  }
}
