package nl.zelftest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zelftest.shared.InstallationKey;
import nl.zelftest.shared.TestKey;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

  private static final InstallationKey KEY = TestKey.of(1);
  private static final UUID ACCOUNT = UUID.randomUUID();

  @Test
  void isWrittenInGroupsThatCanBeCopiedFromPaper() {
    assertThat(RecoveryCode.make()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}");
    assertThat(RecoveryCode.make()).isNotEqualTo(RecoveryCode.make());
  }

  @Test
  void smallLettersAndSpacesMakeNoDifference() {
    assertThat(RecoveryCode.hash(ACCOUNT, " abcd efgh-2345 6777", KEY))
        .isEqualTo(RecoveryCode.hash(ACCOUNT, "ABCD-EFGH-2345-6777", KEY))
        .hasSize(64);
  }

  @Test
  void isOnePersonsAndOneInstallations() {
    String code = RecoveryCode.make();
    assertThat(RecoveryCode.hash(ACCOUNT, code, KEY))
        .isNotEqualTo(RecoveryCode.hash(UUID.randomUUID(), code, KEY))
        .isNotEqualTo(RecoveryCode.hash(ACCOUNT, code, TestKey.of(2)));
  }
}
