package nl.zelftest.history;

import java.util.UUID;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;

/** What a submission scores on the whole, a theme or a question, as it is kept beside it. */
record MeasuredScore(
    UUID submissionId,
    String kind,
    String code,
    Obligation obligation,
    Verdict verdict,
    String low,
    String high) {

  Score score() {
    return Score.kept(verdict, low, high);
  }
}
