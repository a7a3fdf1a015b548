package nl.zelftest.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionKindTest {

  @ParameterizedTest
  @EnumSource(RetentionKind.class)
  void allowsItsStandardAndItsBoundsAndNothingBeyond(RetentionKind kind) {
    assertThat(kind.allows(kind.standard())).isTrue();
    assertThat(kind.allows(kind.least())).isTrue();
    assertThat(kind.allows(kind.most())).isTrue();
    assertThat(kind.allows(kind.least() - 1)).isFalse();
    assertThat(kind.allows(kind.most() + 1)).isFalse();
    assertThat(kind.least()).isPositive();
  }
}
