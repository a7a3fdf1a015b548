package nl.zelftest.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.People.Person;
import nl.zelftest.dialogue.InvalidActionException.Reason;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.FreeText;
import nl.zelftest.shared.InvalidTextException;

/**
 * An agreement that was found sound.
 *
 * @param person null where the organisation decides who does it
 */
record ActionTerms(String what, UUID organisation, UUID person, LocalDate dueOn) {

  /**
   * What was typed, as terms.
   *
   * @param people all who take part in the conversation
   * @throws InvalidActionException with everything that is wrong
   */
  static ActionTerms require(ActionInput input, List<Person> people) {
    List<Reason> wrong = new ArrayList<>();
    String what = what(input.what(), wrong);
    UUID organisation = organisation(input.organisation(), people, wrong);
    UUID person = person(input.person(), organisation, people, wrong);
    LocalDate dueOn = day(input.dueOn(), wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidActionException(wrong);
    }
    return new ActionTerms(what, organisation, person, dueOn);
  }

  private static String what(String typed, List<Reason> wrong) {
    try {
      return FreeText.require(typed, Action.LONGEST);
    } catch (InvalidTextException e) {
      wrong.add(
          switch (e.getReason()) {
            case MISSING -> Reason.WHAT_MISSING;
            case TOO_LONG -> Reason.WHAT_TOO_LONG;
            case UNREADABLE -> Reason.WHAT_UNREADABLE;
          });
      return null;
    }
  }

  private static UUID organisation(String typed, List<Person> people, List<Reason> wrong) {
    Optional<UUID> organisation =
        people.stream()
            .map(Person::organisationId)
            .filter(id -> id.toString().equals(typed))
            .findFirst();
    if (organisation.isEmpty()) {
      wrong.add(Reason.ORGANISATION_MISSING);
    }
    return organisation.orElse(null);
  }

  private static UUID person(
      String typed, UUID organisation, List<Person> people, List<Reason> wrong) {
    if (typed == null || organisation == null) {
      return null;
    }
    Optional<UUID> person =
        people.stream()
            .filter(one -> one.organisationId().equals(organisation))
            .map(Person::accountId)
            .filter(id -> id.toString().equals(typed))
            .findFirst();
    if (person.isEmpty()) {
      wrong.add(Reason.PERSON_ELSEWHERE);
    }
    return person.orElse(null);
  }

  private static LocalDate day(String typed, List<Reason> wrong) {
    Optional<LocalDate> day = typed == null ? Optional.empty() : Days.read(typed);
    if (day.isEmpty()) {
      wrong.add(typed == null ? Reason.DAY_MISSING : Reason.NOT_A_DAY);
    }
    return day.orElse(null);
  }
}
