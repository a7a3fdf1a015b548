package nl.zelftest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.People.Person;
import nl.zelftest.account.Role;
import nl.zelftest.dialogue.InvalidActionException.Reason;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

class ActionTermsTest {

  private static final Person OURS = person();
  private static final Person THEIRS = person();
  private static final List<Person> PEOPLE = List.of(OURS, THEIRS);

  @Test
  void isDoneByAnOrganisationOrAPersonOfIt() {
    assertThat(require("Folder aanpassen", OURS, null, "1-3-2027"))
        .isEqualTo(
            new ActionTerms(
                "Folder aanpassen", OURS.organisationId(), null, LocalDate.of(2027, 3, 1)));
    assertThat(require("Folder", OURS, OURS.accountId().toString(), "01-03-2027").person())
        .isEqualTo(OURS.accountId());
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> ActionTerms.require(new ActionInput(" ", null, null, null), PEOPLE))
        .isInstanceOfSatisfying(
            InvalidActionException.class,
            e ->
                assertThat(e.getReasons())
                    .containsExactly(
                        Reason.WHAT_MISSING, Reason.ORGANISATION_MISSING, Reason.DAY_MISSING));
  }

  @Test
  void refusesAPersonOfAnotherOrganisationAnUnknownOneAndWhatIsNoDay() {
    assertReason(Reason.PERSON_ELSEWHERE, "x", OURS, THEIRS.accountId().toString(), "1-3-2027");
    assertReason(Reason.ORGANISATION_MISSING, "x", person(), null, "1-3-2027");
    assertReason(Reason.NOT_A_DAY, "x", OURS, null, "30-2-2027");
    assertReason(Reason.WHAT_TOO_LONG, "x".repeat(1001), OURS, null, "1-3-2027");
    assertReason(Reason.WHAT_UNREADABLE, "x\0y", OURS, null, "1-3-2027");
  }

  private static void assertReason(
      Reason reason, String what, Person organisation, String person, String day) {
    assertThatThrownBy(() -> require(what, organisation, person, day))
        .isInstanceOfSatisfying(
            InvalidActionException.class, e -> assertThat(e.getReasons()).containsExactly(reason));
  }

  private static ActionTerms require(String what, Person organisation, String person, String day) {
    return ActionTerms.require(
        new ActionInput(what, organisation.organisationId().toString(), person, day), PEOPLE);
  }

  private static Person person() {
    return new Person(
        UUID.randomUUID(),
        "Iemand",
        Role.CONTRIBUTOR,
        UUID.randomUUID(),
        "Organisatie",
        OrganisationKind.COUNCIL,
        null);
  }
}
