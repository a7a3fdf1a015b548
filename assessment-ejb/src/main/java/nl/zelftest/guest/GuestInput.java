package nl.zelftest.guest;

import java.util.EnumMap;
import java.util.Map;
import nl.zelftest.shared.PersonText;

/**
 * Whom a coordinator wants to invite, as it was typed.
 *
 * @param name null where nothing was typed
 * @param email null where nothing was typed
 */
public record GuestInput(String name, String email) {

  /** Where something can be wrong. */
  public enum Field {
    NAME,
    EMAIL
  }

  /** What can be wrong. */
  public enum Reason {
    MISSING,
    TOO_LONG,
    NOT_PLAIN,
    NO_ADDRESS,
    /** The address has a valid pass for this test. */
    INVITED,
    /** The address belongs to somebody of the municipality's side. */
    OTHER_SIDE
  }

  /** What is wrong with what was typed, by field; empty when nothing is. */
  Map<Field, Reason> problems() {
    Map<Field, Reason> problems = new EnumMap<>(Field.class);
    if (name == null) {
      problems.put(Field.NAME, Reason.MISSING);
    } else if (name.length() > PersonText.LONGEST_NAME) {
      problems.put(Field.NAME, Reason.TOO_LONG);
    } else if (!PersonText.isName(name)) {
      problems.put(Field.NAME, Reason.NOT_PLAIN);
    }
    if (email == null) {
      problems.put(Field.EMAIL, Reason.MISSING);
    } else if (email.length() > PersonText.LONGEST_ADDRESS) {
      problems.put(Field.EMAIL, Reason.TOO_LONG);
    } else if (!PersonText.isAddress(email)) {
      problems.put(Field.EMAIL, Reason.NO_ADDRESS);
    }
    return problems;
  }
}
