package nl.zelftest.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zelftest.account.MemberPage;
import nl.zelftest.connection.TokensPage;

/**
 * All by which an organisation's data can be reached: its people, the tokens of its programs that
 * work, and the guests of its tests.
 *
 * @param moreGuests how many there are besides those that are listed
 */
public record Access(
    MemberPage people, List<TokensPage.Row> tokens, List<Guest> guests, long moreGuests) {

  /** A guest who can take part in a test now. */
  public record Guest(
      UUID passId,
      UUID assessmentId,
      String name,
      String email,
      String roundName,
      String municipalityName,
      Instant expiresAt) {}

  /**
   * One to decide on.
   *
   * @param id of a membership, a token or a guest's pass
   */
  public record Item(UUID id, String name) {}

  /** All there is to decide on, in the order in which it is listed. */
  public List<Item> items() {
    return Stream.of(
            people.members().stream().map(one -> new Item(one.membershipId(), one.name())),
            tokens.stream().map(one -> new Item(one.id(), one.name())),
            guests.stream().map(one -> new Item(one.passId(), one.name())))
        .flatMap(kind -> kind)
        .toList();
  }
}
