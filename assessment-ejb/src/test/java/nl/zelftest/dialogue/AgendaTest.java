package nl.zelftest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final Agenda THREE = new Agenda(List.of("A", "B", "C"));

  @Test
  void movesAQuestionOnePlace() {
    assertThat(THREE.moved("B", -1).codes()).containsExactly("B", "A", "C");
    assertThat(THREE.moved("B", 1).codes()).containsExactly("A", "C", "B");
  }

  @Test
  void staysAsItIsWhereAQuestionCannotMove() {
    assertThat(THREE.moved("A", -1)).isEqualTo(THREE);
    assertThat(THREE.moved("C", 1)).isEqualTo(THREE);
    assertThat(THREE.moved("X", 1)).isEqualTo(THREE);
  }

  @Test
  void holdsAQuestionOnce() {
    assertThat(THREE.with("B")).isEqualTo(THREE);
    assertThat(THREE.without("B").with("B").codes()).containsExactly("A", "C", "B");
  }

  @Test
  void anEmptyAgendaIsNotOneThatWasNeverMade() {
    Agenda empty = THREE.without("A").without("B").without("C");

    assertThat(Agenda.read(empty.write()).codes()).isEmpty();
  }

  @Property
  void isReadAsItWasWritten(
      @ForAll @IntRange(max = 2) int from, @ForAll @IntRange(min = -1, max = 1) int step) {
    Agenda agenda = THREE.moved(THREE.codes().get(from), step);

    assertThat(Agenda.read(agenda.write())).isEqualTo(agenda);
    assertThat(agenda.codes()).containsExactlyInAnyOrderElementsOf(THREE.codes());
  }
}
