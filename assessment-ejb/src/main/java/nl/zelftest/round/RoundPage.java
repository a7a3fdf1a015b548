package nl.zelftest.round;

import java.util.List;
import java.util.UUID;

/**
 * One round as an administrator edits it.
 *
 * @param id null for a round that is not planned yet
 * @param version of the round that the administrator sees; a change names the one it was made from
 * @param versions that it can have
 * @param tests how many are started
 * @param toMove how many running ones are still on an earlier version
 * @param moving whether the portal moves these now
 */
public record RoundPage(
    UUID id,
    int version,
    RoundInput input,
    List<VersionOption> versions,
    long tests,
    long toMove,
    boolean moving) {

  public RoundPage {
    versions = List.copyOf(versions);
  }
}
