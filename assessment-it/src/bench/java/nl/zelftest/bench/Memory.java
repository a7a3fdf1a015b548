package nl.zelftest.bench;

import java.io.IOException;
import java.util.List;

/**
 * What is alive on the portal's heap after a full collection.
 *
 * @param empty bytes when each page was shown, and only a few people are signed in
 * @param full bytes when so many people more are
 * @param people that many, each of whom opened the overview and a theme of their test
 */
record Memory(long empty, long full, int people) {
  /** Who come first, so that what is made once is not counted as theirs. */
  static final int FIRST = 20;

  static Memory measure(Server portal, List<Person> everybody)
      throws IOException, InterruptedException {
    visit(portal, everybody.subList(0, FIRST));
    long empty = portal.liveBytes();
    List<Person> people = everybody.subList(FIRST, everybody.size());
    visit(portal, people);
    return new Memory(empty, portal.liveBytes(), people.size());
  }

  private static void visit(Server portal, List<Person> people)
      throws IOException, InterruptedException {
    for (Person person : people) {
      Visitor visitor = Visitor.signIn(portal.url(), person);
      visitor.open("/mijn-overzicht");
      visitor.open("/zelftest/" + person.assessment() + "/thema/levensbreed");
    }
  }

  double kilobytesEach() {
    return (full - empty) / 1024.0 / people;
  }
}
