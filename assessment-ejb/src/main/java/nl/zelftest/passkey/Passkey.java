package nl.zelftest.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.zelftest.passkey.PasskeyChallenge.Making;

/** A key that a person's device keeps; the portal has the public half. */
@Entity
@Table(name = "passkey")
class Passkey {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "user_handle")
  private byte[] userHandle;

  @Column(name = "credential_id")
  private byte[] credentialId;

  @Column(name = "credential")
  private byte[] credential;

  @Column(name = "signature_counter")
  private long signatureCounter;

  @Column(name = "backup_eligible")
  private boolean backupEligible;

  @Column(name = "transports")
  private String transports;

  @Column(name = "name")
  private String name;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Passkey() {}

  /**
   * One that was just made.
   *
   * @param verified what the device answered
   */
  Passkey(Making making, Attestation verified, Instant madeAt) {
    this.accountId = making.accountId();
    this.userHandle = Base64.getUrlDecoder().decode(making.userHandle());
    this.credentialId = verified.credentialId();
    this.credential = verified.credential();
    this.signatureCounter = verified.signatureCounter();
    this.backupEligible = verified.isBackupEligible();
    this.transports = String.join(" ", verified.transports());
    this.name = making.name();
    this.madeAt = madeAt;
  }

  /** Somebody signed in with it. */
  void used(long counter, Instant moment) {
    signatureCounter = counter;
    lastUsedAt = moment;
  }

  UUID getId() {
    return id;
  }

  UUID getAccountId() {
    return accountId;
  }

  byte[] getUserHandle() {
    return userHandle.clone();
  }

  byte[] getCredentialId() {
    return credentialId.clone();
  }

  byte[] getCredential() {
    return credential.clone();
  }

  long getSignatureCounter() {
    return signatureCounter;
  }

  boolean isBackupEligible() {
    return backupEligible;
  }

  /** How a browser reaches the device, as far as it said. */
  List<String> getTransports() {
    return transports.isEmpty() ? List.of() : List.of(transports.split(" ", -1));
  }

  String getName() {
    return name;
  }

  Instant getMadeAt() {
    return madeAt;
  }

  /** Null when nobody signed in with it. */
  Instant getLastUsedAt() {
    return lastUsedAt;
  }
}
