package nl.zelftest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {

  private static final byte[] SECRET = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void readsBackWhatItEncryptedForTheSameOwnerOnly() {
    InstallationKey key = TestKey.of(1);
    String kept = key.encrypt(SECRET, "owner");
    assertThat(key.decrypt(kept, "owner")).isEqualTo(SECRET);
    assertThat(key.encrypt(SECRET, "owner")).as("another nonce").isNotEqualTo(kept);
    assertThatThrownBy(() -> key.decrypt(kept, "another"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TestKey.of(2).decrypt(kept, "owner"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hashesDifferByKeyAndPurpose() {
    InstallationKey key = TestKey.of(1);
    assertThat(key.hash("a", "text"))
        .hasSize(64)
        .isEqualTo(key.hash("a", "text"))
        .isNotEqualTo(key.hash("b", "text"))
        .isNotEqualTo(TestKey.of(2).hash("a", "text"));
  }

  @Test
  void isMadeOnceAndReadableByTheOwnerOnly() throws IOException {
    byte[] made = InstallationKey.kept(folder);
    assertThat(InstallationKey.kept(folder)).isEqualTo(made).hasSize(32);
    Path file = folder.resolve(InstallationKey.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAKeyThatIsTooShort() {
    assertThatThrownBy(() -> InstallationKey.decoded("a2V5"))
        .isInstanceOf(IllegalStateException.class);
  }
}
