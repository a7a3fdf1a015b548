package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody said to everybody about a question; it stays as it was said. */
@Entity
@Table(name = "dialogue_comment")
class Comment {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "thread_id")
  private UUID threadId;

  @Column(name = "place")
  private int place;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "text")
  private String text;

  protected Comment() {}

  Comment(
      UUID threadId,
      int place,
      UUID organisationId,
      UUID accountId,
      Instant writtenAt,
      String text) {
    this.threadId = threadId;
    this.place = place;
    this.organisationId = organisationId;
    this.accountId = accountId;
    this.writtenAt = writtenAt;
    this.text = text;
  }
}
