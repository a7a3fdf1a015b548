package nl.zelftest.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.TokenScope;

/** The tokens of an organisation that were not revoked, newest first. */
public record TokensPage(UUID organisationId, String organisationName, List<Row> tokens) {

  /**
   * A token.
   *
   * @param makerLeft whether who made it is no member any more; the token goes on working
   * @param lastUsedOn null when it was never used
   */
  public record Row(
      UUID id,
      String name,
      Set<TokenScope> scopes,
      String madeBy,
      boolean makerLeft,
      Instant expiresAt,
      boolean expired,
      LocalDate lastUsedOn) {}
}
