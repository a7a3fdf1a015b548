package nl.zelftest.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zelftest.questionset.Obligation;

/**
 * The scores of one assessment. The obligations stand beside each other: {@code LAW} is the result,
 * the others never enter it.
 *
 * @param totals over all questions of an obligation
 * @param themes by theme code, then over its questions of an obligation
 * @param questions by question code, each together with its follow-up
 */
public record Scores(
    Map<Obligation, Score> totals,
    Map<String, Map<Obligation, Score>> themes,
    Map<String, Score> questions) {

  public Scores {
    totals = Map.copyOf(totals);
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
  }

  /** Returns an obligation's total; not applicable when no question counts. */
  public Score total(Obligation obligation) {
    return totals.getOrDefault(obligation, Score.NOTHING);
  }

  /** Returns a theme's score for an obligation; not applicable when no question counts. */
  public Score theme(String code, Obligation obligation) {
    return themes.getOrDefault(code, Map.of()).getOrDefault(obligation, Score.NOTHING);
  }

  /** Returns a question's score; not applicable when it does not count. */
  public Score question(String code) {
    return questions.getOrDefault(code, Score.NOTHING);
  }
}
