package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalLinksTest {

  @Test
  void anArticleIsShownAsItReadOnTheVersionsDate() {
    assertThat(LegalLinks.article("BWBR0035362", "2.3.2", LocalDate.of(2015, 1, 1)))
        .isEqualTo(
            "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&z=2015-01-01&g=2015-01-01");
  }

  @Test
  void aPaperIsFoundByItsNumbers() {
    assertThat(LegalLinks.paper("Kamerstukken II 2013/14, 33841, nr. 68"))
        .isEqualTo("https://zoek.officielebekendmakingen.nl/kst-33841-68.html");
  }

  @Test
  void aPaperWithoutNumbersHasNoLink() {
    assertThat(LegalLinks.paper("Handreiking")).isNull();
  }
}
