package nl.zelftest.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;

/**
 * An address that hears of what happens to its organisation's tests. Its secret is kept as it is,
 * for without it the portal cannot sign; it is forgotten when the webhook ends.
 */
@Entity
@Table(name = "webhook")
public class Webhook {

  @Id
  @Column(name = "id")
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Column(name = "address")
  private String address;

  @Column(name = "secret")
  private String secret;

  @Column(name = "made_by")
  private UUID madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Webhook() {}

  Webhook(
      UUID id,
      Organisation organisation,
      String address,
      String secret,
      UUID madeBy,
      Instant madeAt) {
    this.id = id;
    this.organisation = organisation;
    this.address = address;
    this.secret = secret;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /**
   * Hears nothing any more.
   *
   * @return false when it had ended before
   */
  boolean end(Instant moment) {
    if (endedAt != null) {
      return false;
    }
    endedAt = moment;
    secret = null;
    return true;
  }

  boolean hasEnded() {
    return endedAt != null;
  }

  UUID getId() {
    return id;
  }

  Organisation getOrganisation() {
    return organisation;
  }

  String getAddress() {
    return address;
  }

  /** Null once it has ended. */
  String getSecret() {
    return secret;
  }
}
