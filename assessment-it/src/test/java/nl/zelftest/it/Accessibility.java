package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page owes everybody, in each of its states. */
public final class Accessibility {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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

  /** What axe finds wrong with what a browser shows, each with where. */
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations().stream()
            .map(Accessibility::line)
            .toList();
  }

  private static String portal(String language) {
    return language.equals("nl") ? "Zelftest cliëntondersteuning" : "Self-test client support";
  }

  private static String line(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(CheckedNode::getHtml).distinct().toList();
  }
}
