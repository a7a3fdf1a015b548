package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an organisation notes for itself; nobody outside it ever reads it. */
@Entity
@Table(name = "private_note")
class PrivateNote {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "question_code")
  private String questionCode;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "text")
  private String text;

  protected PrivateNote() {}

  PrivateNote(
      UUID dialogueId,
      String questionCode,
      UUID organisationId,
      UUID accountId,
      Instant writtenAt,
      String text) {
    this.dialogueId = dialogueId;
    this.questionCode = questionCode;
    this.organisationId = organisationId;
    this.accountId = accountId;
    this.writtenAt = writtenAt;
    this.text = text;
  }
}
