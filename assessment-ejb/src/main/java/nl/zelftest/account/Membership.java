package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;

/** A person's role in an organisation, from one moment to another. */
@Entity
@Table(name = "membership")
public class Membership {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Membership() {}

  public Membership(Account account, Organisation organisation, Role role, Instant beganAt) {
    this.account = account;
    this.organisation = organisation;
    this.role = role;
    this.beganAt = beganAt;
  }

  public UUID getId() {
    return id;
  }

  public Account getAccount() {
    return account;
  }

  public Organisation getOrganisation() {
    return organisation;
  }

  Instant getBeganAt() {
    return beganAt;
  }

  public Role getRole() {
    return role;
  }

  /** Ends the role, in open sessions too; ending it twice changes nothing. */
  public void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
    }
  }
}
