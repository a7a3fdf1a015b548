package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of organisations that somebody looks at before anything is written. What is confirmed is
 * what was read here, not what a browser sends back.
 */
@Entity
@Table(name = "organisation_import")
class OrganisationImport {

  private static final Duration LASTS = Duration.ofHours(1);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "content")
  private String content;

  @Column(name = "outcome_sha256")
  private String outcomeHash;

  protected OrganisationImport() {}

  OrganisationImport(UUID uploadedBy, Instant uploadedAt, String content, String outcomeHash) {
    this.uploadedBy = uploadedBy;
    this.uploadedAt = uploadedAt;
    this.expiresAt = uploadedAt.plus(LASTS);
    this.content = content;
    this.outcomeHash = outcomeHash;
  }

  boolean isOf(UUID account, Instant moment) {
    return uploadedBy.equals(account) && moment.isBefore(expiresAt);
  }

  /** Whether this is what was shown; otherwise it is from now on. */
  boolean shows(String hash) {
    boolean same = outcomeHash.equals(hash);
    outcomeHash = hash;
    return same;
  }

  UUID getId() {
    return id;
  }

  String getContent() {
    return content;
  }
}
