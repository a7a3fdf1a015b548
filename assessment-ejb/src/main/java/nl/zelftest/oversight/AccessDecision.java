package nl.zelftest.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whether somebody keeps a role, as was decided when it was looked at. */
@Embeddable
class AccessDecision {

  @Column(name = "membership_id")
  private UUID membershipId;

  @Column(name = "kept")
  private boolean kept;

  protected AccessDecision() {}

  AccessDecision(UUID membershipId, boolean kept) {
    this.membershipId = membershipId;
    this.kept = kept;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessDecision that && membershipId.equals(that.membershipId);
  }

  @Override
  public int hashCode() {
    return membershipId.hashCode();
  }
}
