package nl.zelftest.web.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.People.Person;

/**
 * Who can be asked to do something, as one line of a list.
 *
 * @param value an organisation's id, or that and a person's after a slash
 */
public record Doer(String value, String label) {

  /** Each organisation, followed by its people. */
  static List<Doer> of(List<Person> people) {
    List<Doer> doers = new ArrayList<>();
    UUID organisation = null;
    for (Person person : people) {
      if (!person.organisationId().equals(organisation)) {
        organisation = person.organisationId();
        doers.add(new Doer(organisation.toString(), person.organisationName()));
      }
      doers.add(
          new Doer(
              organisation + "/" + person.accountId(),
              person.name() + ", " + person.organisationName()));
    }
    return doers;
  }
}
