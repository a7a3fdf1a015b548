package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zelftest.shared.InstallationKey;

/** Lets a person in once who lost the app; what it is was shown once and is kept as a hash. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

  /** 120 bits of chance (OWASP ASVS 4.0.3, 2.6.2), in groups that can be copied from paper. */
  private static final int BYTES = 15;

  private static final int GROUP = 4;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "code_hash")
  private String hash;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RecoveryCode() {}

  RecoveryCode(UUID accountId, String code, InstallationKey key) {
    this.accountId = accountId;
    this.hash = hash(accountId, code, key);
  }

  /** A new one, such as ABCD-EFGH-2345-6777-ABCD-EFGH. */
  static String make() {
    byte[] chance = Arrays.copyOf(Totp.newSecret(), BYTES);
    return Totp.base32(chance).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** As it is kept; small letters, spaces and strokes make no difference. */
  static String hash(UUID accountId, String typed, InstallationKey key) {
    String code = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return key.hash("recovery", accountId + ":" + code);
  }

  void use(Instant moment) {
    usedAt = moment;
  }
}
