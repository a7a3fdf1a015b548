package nl.zelftest.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zelftest.organisation.Succession;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.organisation.Succession.Status;
import nl.zelftest.redivision.RedivisionRow.Standing;
import nl.zelftest.redivision.SuccessionGroups.Group;
import org.junit.jupiter.api.Test;

class SuccessionGroupsTest {

  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

  @Test
  void aSplitIsOneChangeAndSoIsAMerger() {
    List<Group> groups =
        SuccessionGroups.of(
            List.of(
                one(Kind.SPLIT, "GM0788", "GM0757", Status.VERIFIED),
                one(Kind.MERGER, "GM0003", "GM1979", Status.VERIFIED),
                one(Kind.SPLIT, "GM0788", "GM0824", Status.UNVERIFIED),
                one(Kind.MERGER, "GM0010", "GM1979", Status.VERIFIED)));

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).oldCodes()).containsExactly("GM0788");
    assertThat(groups.get(0).newCodes()).containsExactly("GM0757", "GM0824");
    assertThat(groups.get(0).standing()).isEqualTo(Standing.UNVERIFIED);
    assertThat(groups.get(1).oldCodes()).containsExactly("GM0003", "GM0010");
    assertThat(groups.get(1).standing()).isEqualTo(Standing.VERIFIED);
  }

  @Test
  void whatIsExpectedIsInThePlanThatIsAboutIt() {
    Group expected =
        SuccessionGroups.of(List.of(one(Kind.ABSORPTION, "GM1696", "GM0402", Status.PLANNED)))
            .get(0);

    assertThat(expected.standing()).isEqualTo(Standing.EXPECTED);
    assertThat(expected.isIn(plan(DAY, "GM0402"))).isTrue();
    assertThat(expected.isIn(plan(DAY.plusDays(1), "GM0402"))).isFalse();
    assertThat(expected.isIn(plan(DAY, "GM0363"))).isFalse();
  }

  private static RedivisionTerms plan(LocalDate date, String into) {
    return new RedivisionTerms(date, Kind.ABSORPTION, List.of("GM1696"), List.of(into), null, null);
  }

  private static Succession one(Kind kind, String old, String into, Status status) {
    return new Succession(DAY, kind, old, into, status);
  }
}
