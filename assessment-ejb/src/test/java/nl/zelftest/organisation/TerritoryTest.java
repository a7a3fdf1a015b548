package nl.zelftest.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.organisation.Succession.Status;
import org.junit.jupiter.api.Test;

class TerritoryTest {

  private static final LocalDate BEFORE = LocalDate.of(2021, 1, 1);
  private static final LocalDate CHANGE = LocalDate.of(2022, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2023, 1, 1);

  @Test
  void withoutSuccessionsAMunicipalityIsTheSame() {
    assertThat(between("GM0001", "GM0001")).isEqualTo(Territory.SAME);
    assertThat(between("GM0001", "GM0002")).isEqualTo(Territory.OTHER);
  }

  @Test
  void aNewNameIsTheSameArea() {
    assertThat(between("GM0001", "GM0002", step(Kind.RENAME, "GM0001", "GM0002")))
        .isEqualTo(Territory.SAME);
  }

  @Test
  void aMergedMunicipalityIsAnother() {
    Succession one = step(Kind.MERGER, "GM0001", "GM0003");
    Succession other = step(Kind.MERGER, "GM0002", "GM0003");
    assertThat(between("GM0001", "GM0003", one, other)).isEqualTo(Territory.OTHER);
  }

  @Test
  void anAbsorptionIsSeenAlthoughTheCodeWentOn() {
    Succession absorbed = step(Kind.ABSORPTION, "GM0001", "GM0002");
    assertThat(between("GM0002", "GM0002", absorbed)).isEqualTo(Territory.CHANGED);
    assertThat(between("GM0001", "GM0002", absorbed)).isEqualTo(Territory.OTHER);
  }

  @Test
  void anAbsorptionUnderANewNameOnTheSameDayIsSeen() {
    Succession renamed = step(Kind.RENAME, "GM0001", "GM0003");
    assertThat(between("GM0001", "GM0003", step(Kind.ABSORPTION, "GM0002", "GM0001"), renamed))
        .isEqualTo(Territory.CHANGED);
    assertThat(between("GM0001", "GM0003", step(Kind.ABSORPTION, "GM0002", "GM0003"), renamed))
        .isEqualTo(Territory.CHANGED);
  }

  @Test
  void whatIsPlannedOrOutsideTheYearsCountsForNothing() {
    Succession planned =
        new Succession(CHANGE, Kind.ABSORPTION, "GM0001", "GM0002", Status.PLANNED);
    Succession onTheFirstDay =
        new Succession(BEFORE, Kind.ABSORPTION, "GM0001", "GM0002", Status.VERIFIED);
    Succession later =
        new Succession(AFTER.plusDays(1), Kind.ABSORPTION, "GM0001", "GM0002", Status.VERIFIED);
    assertThat(between("GM0002", "GM0002", planned, onTheFirstDay, later))
        .isEqualTo(Territory.SAME);
  }

  private static Territory between(String earlier, String later, Succession... successions) {
    return Territory.between(earlier, BEFORE, later, AFTER, List.of(successions));
  }

  private static Succession step(Kind kind, String from, String to) {
    return new Succession(CHANGE, kind, from, to, Status.VERIFIED);
  }
}
