package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page owes everybody, in each of its states. */
public final class Accessibility {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String FIND =
      """
      tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})
        .then(found => found.violations.map(
          rule => rule.id + ': ' + [...new Set(rule.nodes.map(node => node.html))].join(', ')))
      """;

  private Accessibility() {}

  /** Ensures that axe finds nothing, and that the page says in which language and what it is. */
  static void check(Page page) {
    check(page, "nl");
  }

  /** The same for a page in another language. */
  static void check(Page page, String language) {
    assertThat(violations(page)).as(page.url()).isEmpty();
    assertThat(page.locator("html").getAttribute("lang")).as(page.url()).isEqualTo(language);
    assertThat(page.title()).as(page.url()).matches("\\S.* – " + portal(language));
    assertThat(page.locator("h1").count()).as("h1 on " + page.url()).isEqualTo(1);
  }

  /**
   * What axe finds wrong with what a browser shows, each with where. Its builder for Playwright
   * would also gather and send what is right, which takes as long again.
   */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<String>) page.evaluate(FIND, WCAG_2_2_AA);
  }

  private static String portal(String language) {
    return language.equals("nl") ? "Zelftest cliëntondersteuning" : "Self-test client support";
  }
}
