package nl.zelftest.signon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** By which identity providers a person can sign in, and by which she could. */
public record LinkPage(List<Link> links, List<Choice> choices) {

  /**
   * A provider that the person is linked with.
   *
   * @param lastUsedAt null when she has not used it yet
   */
  public record Link(UUID id, String organisationName, Instant linkedAt, Instant lastUsedAt) {}

  /** An organisation with a provider that the person can be linked with. */
  public record Choice(UUID organisationId, String organisationName) {}
}
