package nl.zelftest.oversight;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody looked at all that had access to an organisation, and decided on each. */
@Entity
@Table(name = "access_review")
class AccessReview {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Column(name = "reviewed_by", updatable = false)
  private UUID reviewedBy;

  @Column(name = "reviewed_at", updatable = false)
  private Instant reviewedAt;

  @Column(name = "kept", updatable = false)
  private int kept;

  @Column(name = "ended", updatable = false)
  private int ended;

  @ElementCollection
  @CollectionTable(name = "access_review_decision", joinColumns = @JoinColumn(name = "review_id"))
  private Set<AccessDecision> decisions = new LinkedHashSet<>();

  protected AccessReview() {}

  /**
   * A review.
   *
   * @param decisions whether each membership, token and guest's pass is kept; all are counted
   * @param memberships those of them that are written down one by one
   */
  AccessReview(
      UUID organisationId,
      UUID reviewedBy,
      Instant reviewedAt,
      Map<UUID, Boolean> decisions,
      Set<UUID> memberships) {
    this.organisationId = organisationId;
    this.reviewedBy = reviewedBy;
    this.reviewedAt = reviewedAt;
    memberships.forEach(
        membership ->
            this.decisions.add(new AccessDecision(membership, decisions.get(membership))));
    this.ended = (int) decisions.values().stream().filter(keep -> !keep).count();
    this.kept = decisions.size() - ended;
  }

  /** How it ended, in numbers. */
  String summary() {
    return kept + " kept, " + ended + " ended";
  }
}
