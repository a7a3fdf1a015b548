package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One change of a draft, with what it said before, so that it can be undone. */
@Entity
@Table(name = "draft_edit")
public class DraftEdit {

  /** Typing on within this time is one change. */
  private static final Duration ONE_CHANGE = Duration.ofMinutes(1);

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "version_id")
  private UUID versionId;

  @Column(name = "revision")
  private int revision;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "place")
  private String place;

  @Column(name = "content_before")
  private String contentBefore;

  @Column(name = "undone")
  private boolean undone;

  protected DraftEdit() {}

  /**
   * @param place of the text that changed; null when parts did
   */
  DraftEdit(
      UUID versionId,
      int revision,
      UUID accountId,
      Instant editedAt,
      Place place,
      String contentBefore) {
    this.versionId = versionId;
    this.revision = revision;
    this.accountId = accountId;
    this.editedAt = editedAt;
    this.place = place == null ? null : place.toString();
    this.contentBefore = contentBefore;
  }

  /** Whether the same person typing on in the same place goes on with this change. */
  boolean goesOn(UUID account, Place where, Instant moment) {
    return !undone
        && where != null
        && where.toString().equals(place)
        && account.equals(accountId)
        && moment.isBefore(editedAt.plus(ONE_CHANGE));
  }

  void goOn(int newRevision, Instant moment) {
    revision = newRevision;
    editedAt = moment;
  }

  void undo() {
    undone = true;
  }

  UUID getVersionId() {
    return versionId;
  }

  int getRevision() {
    return revision;
  }

  /** Null when parts were moved, added or dropped. */
  Place getPlace() {
    return place == null ? null : Place.parse(place).orElseThrow();
  }

  DraftContent before() {
    return Draft.read(contentBefore);
  }
}
