package nl.zelftest.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.zelftest.account.TokenScope;
import nl.zelftest.connection.InvalidTokenException.Field;
import nl.zelftest.connection.InvalidTokenException.Reason;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PersonText;

/**
 * What a coordinator asks of a token.
 *
 * @param lastDay the last day on which it works
 */
record TokenInput(String name, Set<TokenScope> scopes, LocalDate lastDay) {

  static final int LONGEST_NAME = 80;

  TokenInput {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Reads what was typed.
   *
   * @throws InvalidTokenException with all that is wrong with it
   */
  static TokenInput read(String name, Set<TokenScope> scopes, String lastDay, LocalDate today) {
    Map<Field, Reason> problems = new EnumMap<>(Field.class);
    String named = name.strip();
    if (named.isEmpty()) {
      problems.put(Field.NAME, Reason.MISSING);
    } else if (named.length() > LONGEST_NAME || !PersonText.isName(named)) {
      problems.put(Field.NAME, Reason.UNUSABLE);
    }
    if (scopes.isEmpty()) {
      problems.put(Field.SCOPES, Reason.MISSING);
    }
    LocalDate until = lastDay.isBlank() ? null : Days.read(lastDay.strip()).orElse(LocalDate.MIN);
    if (until == null) {
      problems.put(Field.LAST_DAY, Reason.MISSING);
    } else if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
      problems.put(Field.LAST_DAY, Reason.UNUSABLE);
    }
    if (!problems.isEmpty()) {
      throw new InvalidTokenException(problems);
    }
    return new TokenInput(named, EnumSet.copyOf(scopes), until);
  }

  Instant expiresAt() {
    return Days.endOf(lastDay);
  }
}
