package nl.zelftest.dialogue;

import java.time.Instant;
import nl.zelftest.organisation.OrganisationKind;

/**
 * A conclusion as it is shown.
 *
 * @param agreedBy name of the organisation that agreed; null while none did
 * @param agreedAt null while nobody agreed
 */
public record ConclusionRow(
    String text,
    OrganisationKind side,
    String writtenBy,
    Instant writtenAt,
    String agreedBy,
    Instant agreedAt,
    int version) {

  public boolean isAgreed() {
    return agreedAt != null;
  }
}
