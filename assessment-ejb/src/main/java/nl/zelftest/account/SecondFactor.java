package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import nl.zelftest.shared.InstallationKey;

/** An app of a person that makes codes by time, as the second step of signing in. */
@Entity
@Table(name = "second_factor")
class SecondFactor {

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "secret")
  private String secret;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "last_step")
  private long lastStep;

  @Version
  @Column(name = "version")
  private int version;

  protected SecondFactor() {}

  /** One that is shown, and counts once a code of it was given. */
  SecondFactor(UUID accountId, InstallationKey key) {
    this.accountId = accountId;
    this.secret = key.encrypt(Totp.newSecret(), accountId.toString());
  }

  byte[] secret(InstallationKey key) {
    return key.decrypt(secret, accountId.toString());
  }

  /** Whether a code works now; if so, neither it nor an earlier one ever works again. */
  boolean accept(String code, InstallationKey key, Instant now) {
    OptionalLong step = Totp.accept(secret(key), code, now, lastStep);
    step.ifPresent(used -> lastStep = used);
    return step.isPresent();
  }

  /** From now on it is asked for. */
  void confirm(Instant moment) {
    confirmedAt = moment;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }
}
