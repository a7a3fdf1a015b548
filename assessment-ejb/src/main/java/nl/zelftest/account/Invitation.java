package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * Offers one person, known by an e-mail address, a role in an organisation. It works once and for a
 * while; when it has ended, the address is forgotten.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

  /** How long it can be accepted. */
  public static final Duration LASTS = Duration.ofDays(14);

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Column(name = "email")
  private String email;

  @Column(name = "token_sha256")
  private String tokenHash;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "accepted_by")
  private UUID acceptedBy;

  @Version
  @Column(name = "version")
  private int version;

  protected Invitation() {}

  /**
   * An invitation that can be accepted from now on.
   *
   * @param tokenHash of the personal link
   */
  Invitation(
      Organisation organisation,
      Role role,
      String email,
      String tokenHash,
      UUID invitedBy,
      Instant invitedAt) {
    this.organisation = organisation;
    this.role = role;
    this.email = Account.normalise(email);
    this.tokenHash = tokenHash;
    this.invitedBy = invitedBy;
    this.invitedAt = invitedAt;
    this.expiresAt = invitedAt.plus(LASTS);
  }

  /** Whether it can be accepted at a moment. */
  boolean isOpen(Instant moment) {
    return endedAt == null && moment.isBefore(expiresAt);
  }

  /** Takes it, once. */
  void accept(UUID accountId, Instant moment) {
    if (!isOpen(moment)) {
      throw new IllegalStateException("Invitation " + id + " is not open");
    }
    acceptedBy = accountId;
    end(moment);
  }

  /** Ends it, and forgets the address; a second time changes nothing. */
  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
      email = null;
    }
  }

  UUID getId() {
    return id;
  }

  Organisation getOrganisation() {
    return organisation;
  }

  Role getRole() {
    return role;
  }

  /** Null once it has ended. */
  String getEmail() {
    return email;
  }

  Instant getInvitedAt() {
    return invitedAt;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }
}
