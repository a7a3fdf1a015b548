package nl.zelftest.assessment;

import java.util.List;
import nl.zelftest.questionset.ChangedArticle;

/**
 * What publishing a draft brings about, counted before it is.
 *
 * @param articles that changed since the version before holds
 * @param municipalities that exist today
 * @param running tests that are being made on a version of this set
 * @param series organisations that submitted this set about a municipality before
 * @param broken questions of the version before that do not go on with the same meaning
 * @param comparisons over years that are no longer full: the series times the broken questions
 */
public record Impact(
    List<ChangedArticle> articles,
    long municipalities,
    long running,
    long series,
    List<String> broken,
    long comparisons) {

  public Impact {
    articles = List.copyOf(articles);
    broken = List.copyOf(broken);
  }
}
