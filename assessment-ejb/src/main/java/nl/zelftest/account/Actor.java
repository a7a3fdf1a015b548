package nl.zelftest.account;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who acts in this request, with every role of this moment; or a program, which has the
 * id and name of its token.
 */
public record Actor(UUID accountId, String name, String language, List<Hat> hats)
    implements Serializable {

  /** The names that {@code @RolesAllowed} and {@code web.xml} know. */
  public Set<String> groups() {
    return isProgram()
        ? Set.of(Groups.PROGRAM)
        : hats.stream().map(hat -> hat.kind().name()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same person with one role first: what she could do in the name of several organisations,
   * she does in the name of this one.
   */
  public Actor wearing(UUID organisationId) {
    return new Actor(
        accountId,
        name,
        language,
        hats.stream()
            .sorted(Comparator.comparing(hat -> !hat.organisationId().equals(organisationId)))
            .toList());
  }

  /** Whether this is no person but a program that came with a token. */
  public boolean isProgram() {
    return hats.stream().anyMatch(hat -> hat.role() == Role.PROGRAM);
  }
}
