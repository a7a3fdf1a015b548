package nl.zelftest.web.faces;

import java.util.UUID;
import nl.zelftest.shared.NotFoundException;

/** Ids as they come in with a request. */
public final class Ids {

  private Ids() {}

  /**
   * The id that was given.
   *
   * @throws NotFoundException when it is none: nothing has it either
   */
  public static UUID of(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
