package nl.zelftest.assessment;

import java.time.LocalDate;

/**
 * On which version of the questions a test is, and on which it can go on by choice.
 *
 * @param current the label of its version
 * @param newer the label of the later version that the round has by now; null where there is none
 * @param earlier the label of the version to which it can step back; null where it cannot
 * @param lastDay on which there is a choice, before the portal moves every test; null for no such
 *     day
 */
public record VersionChoice(String current, String newer, String earlier, LocalDate lastDay) {

  /** Whether the test can go on with a later version. */
  public boolean isOffered() {
    return newer != null;
  }

  /** Whether the test can step back to the version that it came from. */
  public boolean isReversible() {
    return earlier != null;
  }
}
