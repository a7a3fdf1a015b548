package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.assessment.CanonicalJson;

/**
 * What a conversation came to, as canonical JSON with its SHA-256: written once, never altered. A
 * later one does not take its place.
 */
@Entity
@Table(name = "dialogue_record")
class DialogueRecord {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id", updatable = false)
  private UUID dialogueId;

  @Column(name = "sequence", updatable = false)
  private int sequence;

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Column(name = "drawn_up_by", updatable = false)
  private UUID drawnUpBy;

  @Column(name = "drawn_up_at", updatable = false)
  private Instant drawnUpAt;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  protected DialogueRecord() {}

  DialogueRecord(RecordSnapshot snapshot, UUID organisationId, UUID drawnUpBy, Instant drawnUpAt) {
    CanonicalJson json = snapshot.toJson();
    this.dialogueId = snapshot.dialogueId();
    this.sequence = snapshot.sequence();
    this.organisationId = organisationId;
    this.drawnUpBy = drawnUpBy;
    this.drawnUpAt = drawnUpAt;
    this.content = json.text();
    this.sha256 = json.sha256();
  }

  UUID getId() {
    return id;
  }

  UUID getDialogueId() {
    return dialogueId;
  }

  int getSequence() {
    return sequence;
  }

  Instant getDrawnUpAt() {
    return drawnUpAt;
  }

  String getContent() {
    return content;
  }

  String getSha256() {
    return sha256;
  }

  RecordSnapshot snapshot() {
    return RecordSnapshot.parse(content);
  }
}
