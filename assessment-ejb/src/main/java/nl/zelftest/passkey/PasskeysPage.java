package nl.zelftest.passkey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person's own passkeys.
 *
 * @param byCode whether a code of the second step is asked before one is added; otherwise the
 *     password is
 * @param full whether no more can be added
 */
public record PasskeysPage(List<Row> rows, boolean byCode, boolean full) {

  /**
   * One of them.
   *
   * @param lastUsedAt null when nobody signed in with it
   */
  public record Row(UUID id, String name, Instant madeAt, Instant lastUsedAt) {}
}
