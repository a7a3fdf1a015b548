package nl.zelftest.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.zelftest.dialogue.Alignments.Earlier;
import nl.zelftest.dialogue.Alignments.Later;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import org.junit.jupiter.api.Test;

/** Voices that answered another version than the conversation's, in either direction of time. */
class AlignmentsTest {

  /** A stays, B is split, C is reworded, D is dropped, N is new. */
  private static final VersionMapping MAPPING =
      new VersionMapping(
          Set.of(
              new Edge("A", "A", true),
              new Edge("B", "B1", true),
              new Edge("B", "B2", true),
              new Edge("C", "C2", false)));

  @Test
  void ofAnEarlierVersionTheQuestionsInWhichItHasItsPast() {
    Earlier earlier = new Earlier(MAPPING);

    assertThat(earlier.codesFor("B1")).containsExactly("B");
    assertThat(earlier.comparability("A")).isEqualTo(Comparability.FULL);
    assertThat(earlier.comparability("B1")).isEqualTo(Comparability.PARTLY);
    assertThat(earlier.comparability("C2")).isEqualTo(Comparability.PARTLY);
    assertThat(earlier.codesFor("N")).isEmpty();
    assertThat(earlier.comparability("N")).isEqualTo(Comparability.NONE);
  }

  @Test
  void ofALaterVersionTheQuestionsInWhichItGoesOn() {
    Later later = new Later(MAPPING);

    assertThat(later.codesFor("B")).containsExactly("B1", "B2");
    assertThat(later.comparability("A")).isEqualTo(Comparability.FULL);
    assertThat(later.comparability("B")).isEqualTo(Comparability.PARTLY);
    assertThat(later.comparability("C")).isEqualTo(Comparability.PARTLY);
    assertThat(later.codesFor("D")).isEmpty();
    assertThat(later.comparability("D")).isEqualTo(Comparability.NONE);
  }
}
