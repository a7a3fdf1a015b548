package nl.zelftest.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void whatAMailSaidIsKeptNoLongerThanTheMail() {
    Map<RetentionKind, Integer> terms = new EnumMap<>(RetentionKind.class);
    terms.put(RetentionKind.MAIL_TEXT, 365);
    terms.put(RetentionKind.MAIL, 30);
    assertThat(RetentionKind.MAIL_TEXT.daysIn(terms)).isEqualTo(30);
    assertThat(RetentionKind.MAIL.daysIn(terms)).isEqualTo(30);
    terms.put(RetentionKind.MAIL, 366);
    assertThat(RetentionKind.MAIL_TEXT.daysIn(terms)).isEqualTo(365);
    assertThat(RetentionKind.MAIL.daysIn(terms)).isEqualTo(366);
  }

  /** So that no mail goes while its copy in the folder stays. */
  @Test
  void whatAMailSaidGoesBeforeTheMail() {
    assertThat(RetentionKind.MAIL_TEXT).isLessThan(RetentionKind.MAIL);
  }
}
