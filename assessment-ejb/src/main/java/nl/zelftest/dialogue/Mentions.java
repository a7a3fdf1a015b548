package nl.zelftest.dialogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.People.Person;

/** Finds whom a comment names: an at sign and the name of somebody who takes part. */
final class Mentions {

  private Mentions() {}

  /** The accounts of all who are named; of two names that begin alike the longer is meant. */
  static Set<UUID> in(String text, Collection<Person> people) {
    List<Person> longestFirst =
        people.stream()
            .sorted(Comparator.comparing((Person person) -> person.name().length()).reversed())
            .toList();
    String lower = text.toLowerCase(Locale.ROOT);
    Set<UUID> named = new HashSet<>();
    for (int at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
      String after = lower.substring(at + 1);
      String name =
          longestFirst.stream()
              .map(person -> person.name().toLowerCase(Locale.ROOT))
              .filter(after::startsWith)
              .findFirst()
              .orElse(null);
      people.stream()
          .filter(person -> person.name().toLowerCase(Locale.ROOT).equals(name))
          .forEach(person -> named.add(person.accountId()));
    }
    return named;
  }
}
