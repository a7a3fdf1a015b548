package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A file of a record that is final: everybody who asks for it gets these very bytes. */
@Entity
@Table(name = "record_document")
class RecordDocument {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = UUID.randomUUID();

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Enumerated(EnumType.STRING)
  @Column(name = "format", updatable = false)
  private RecordFormat format;

  @Column(name = "content", updatable = false)
  private byte[] content;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "written_at", updatable = false)
  private Instant writtenAt;

  protected RecordDocument() {}

  RecordDocument(UUID recordId, RecordFormat format, byte[] file, Instant writtenAt) {
    this.recordId = recordId;
    this.format = format;
    this.content = file.clone();
    this.sha256 = sha256(file);
    this.writtenAt = writtenAt;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] getContent() {
    return content.clone();
  }
}
