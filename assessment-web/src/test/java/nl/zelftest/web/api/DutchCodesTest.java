package nl.zelftest.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.GroupKind;
import org.junit.jupiter.api.Test;

class DutchCodesTest {

  @Test
  void eachValueHasItsOwnCode() {
    for (Enum<?>[] values :
        List.<Enum<?>[]>of(
            Verdict.values(),
            AnswerValue.values(),
            Obligation.values(),
            FigureSubject.Kind.values(),
            GroupKind.values())) {
      assertThat(Stream.of(values).map(DutchCodes::of).distinct()).hasSize(values.length);
    }
  }
}
