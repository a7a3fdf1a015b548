package nl.zelftest.guest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zelftest.assessment.AssessmentHead;

/**
 * The guests of a test.
 *
 * @param guests in the order of their invitations, with those whose pass has ended
 */
public record GuestsPage(AssessmentHead head, List<GuestRow> guests) {

  /** Where a guest stands. */
  public enum Stage {
    INVITED,
    ENTERED,
    ENDED
  }

  /**
   * A guest.
   *
   * @param email null once the pass has ended
   * @param enteredAt the last time; null while she never did
   */
  public record GuestRow(UUID passId, String name, String email, Stage stage, Instant enteredAt) {

    /** Whether her pass is valid. */
    public boolean isCurrent() {
      return stage != Stage.ENDED;
    }
  }

  /** How many can take part now. */
  public long current() {
    return guests.stream().filter(GuestRow::isCurrent).count();
  }

  /** Whether one more can be invited. */
  public boolean hasRoom() {
    return head.open() && current() < GuestService.MOST_GUESTS;
  }
}
