package nl.zelftest.signon;

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
import nl.zelftest.account.Account;

/** That a person of the portal is this one at an identity provider; she said so herself. */
@Entity
@Table(name = "linked_identity")
public class LinkedIdentity {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "provider_id")
  private IdentityProvider provider;

  @Column(name = "issuer")
  private String issuer;

  @Column(name = "subject")
  private String subject;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected LinkedIdentity() {}

  LinkedIdentity(Account account, IdentityProvider provider, Identity identity, Instant linkedAt) {
    this.account = account;
    this.provider = provider;
    this.issuer = identity.issuer();
    this.subject = identity.subject();
    this.linkedAt = linkedAt;
  }

  void used(Instant moment) {
    lastUsedAt = moment;
  }

  /** Ends it; a second time changes nothing. */
  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
    }
  }

  /** Ends it, and no longer knows what the provider calls the person. */
  void forget(Instant moment) {
    end(moment);
    subject = "";
  }

  UUID getId() {
    return id;
  }

  Account getAccount() {
    return account;
  }

  IdentityProvider getProvider() {
    return provider;
  }

  Instant getLinkedAt() {
    return linkedAt;
  }

  /** Null when nobody signed in by it. */
  Instant getLastUsedAt() {
    return lastUsedAt;
  }
}
