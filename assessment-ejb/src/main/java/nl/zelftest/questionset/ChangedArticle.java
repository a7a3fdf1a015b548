package nl.zelftest.questionset;

import java.time.LocalDate;
import java.util.List;

/**
 * An article of an act that reads otherwise since a date, with the questions that refer to it.
 *
 * @param questions codes in the version before the draft
 */
public record ChangedArticle(String act, String article, LocalDate since, List<String> questions) {
  public ChangedArticle {
    questions = List.copyOf(questions);
  }
}
