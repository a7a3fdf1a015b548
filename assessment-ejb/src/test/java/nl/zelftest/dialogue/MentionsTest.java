package nl.zelftest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.zelftest.account.People.Person;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private static final Person SHORT = person("Gast");
  private static final Person LONG = person("Gast van de Raad");
  private static final List<Person> PEOPLE = List.of(SHORT, LONG);

  @Test
  void findsWhoIsNamedInWhateverCase() {
    assertThat(Mentions.in("Dag @gast, en @GAST VAN DE RAAD!", PEOPLE))
        .containsExactlyInAnyOrder(SHORT.accountId(), LONG.accountId());
  }

  @Test
  void ofTwoNamesThatBeginAlikeTheLongerIsMeant() {
    assertThat(Mentions.in("@Gast van de Raad", PEOPLE)).containsExactly(LONG.accountId());
  }

  @Test
  void aNameWithoutTheSignOrOfNobodyNamesNobody() {
    assertThat(Mentions.in("Gast, iemand@voorbeeld.example, @, @Onbekend", PEOPLE)).isEmpty();
  }

  private static Person person(String name) {
    return new Person(
        UUID.randomUUID(),
        name,
        Role.CONTRIBUTOR,
        UUID.randomUUID(),
        "Raad",
        OrganisationKind.COUNCIL,
        null);
  }
}
