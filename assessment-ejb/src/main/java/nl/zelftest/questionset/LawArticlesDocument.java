package nl.zelftest.questionset;

import java.time.LocalDate;
import java.util.List;

/**
 * The official text of articles of one act, as valid from a date.
 *
 * @param act the short name that question sets refer to, such as Wmo2015
 * @param register the act's number in the national law register, such as BWBR0035362
 * @param name the act's official name
 */
public record LawArticlesDocument(
    String act, String register, String name, LocalDate validFrom, List<ArticleDocument> articles) {

  public LawArticlesDocument {
    articles = List.copyOf(articles);
  }

  /**
   * One article.
   *
   * @param article its number, such as 2.2.4
   */
  public record ArticleDocument(String article, String text) {}
}
