package nl.zelftest.dialogue;

import static nl.zelftest.organisation.OrganisationKind.COUNCIL;
import static nl.zelftest.organisation.OrganisationKind.MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.dialogue.Approvals.Approval;
import nl.zelftest.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

/** When a record is final, and when the other side was heard. */
class RecordRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void oneOfEachSideMakesItFinal() {
    assertThat(new Approvals(List.of()).isFinal()).isFalse();
    assertThat(new Approvals(List.of(approval(MUNICIPALITY, 0))).isFinal()).isFalse();
    assertThat(new Approvals(List.of(approval(COUNCIL, 0), approval(COUNCIL, 1))).isFinal())
        .isFalse();
    assertThat(new Approvals(List.of(approval(MUNICIPALITY, 5), approval(COUNCIL, 2))).finalAt())
        .contains(NOON.plusSeconds(5));
  }

  @Test
  void whoFollowsLaterChangesNothingOfWhatWasFinal() {
    Approvals all =
        new Approvals(
            List.of(approval(COUNCIL, 9), approval(MUNICIPALITY, 5), approval(COUNCIL, 2)));

    assertThat(all.finalAt()).contains(NOON.plusSeconds(5));
    assertThat(all.thatMadeItFinal().made())
        .extracting(Approval::approvedAt)
        .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(5));
  }

  @Test
  void publishingWaitsForEverybodyOrTwoWeeks() {
    LocalDate until = Hearing.until(TODAY);
    assertThat(until).isEqualTo(TODAY.plusDays(14));
    assertThat(Hearing.isOver(Set.of(), Set.of(), until, TODAY)).isTrue();
    assertThat(Hearing.isOver(Set.of(ONE, OTHER), Set.of(ONE), until, until)).isFalse();
    assertThat(Hearing.isOver(Set.of(ONE, OTHER), Set.of(ONE, OTHER), until, TODAY)).isTrue();
    assertThat(Hearing.isOver(Set.of(ONE), Set.of(), until, until.plusDays(1))).isTrue();
  }

  private static Approval approval(OrganisationKind side, long seconds) {
    return new Approval(UUID.randomUUID(), "Organisatie", side, NOON.plusSeconds(seconds));
  }
}
