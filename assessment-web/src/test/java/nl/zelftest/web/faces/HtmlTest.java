package nl.zelftest.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What people write stays text, wherever it stands in a page. */
class HtmlTest {

  @Test
  void putsElementsWithinEachOther() {
    Html html = new Html().open("table", "wide").open("tr").open("td").close().open("td");

    assertThat(html.text("één").close().close().close())
        .hasToString("<table class=\"wide\"><tr><td></td><td>één</td></tr></table>");
  }

  @Test
  void neverReadsTextAsMarkup() {
    assertThat(new Html().open("p").text("<script>a && b</script>").close())
        .hasToString("<p>&lt;script&gt;a &amp;&amp; b&lt;/script&gt;</p>");
  }

  @Test
  void neverLetsAValueEndItsAttribute() {
    assertThat(new Html().open("p").with("title", "\"'><b onclick='x'>").close())
        .hasToString("<p title=\"&#34;&#39;>&lt;b onclick=&#39;x&#39;>\"></p>");
  }

  @Test
  void givesNoPageWhatIsNotClosed() {
    Html html = new Html().open("div").open("p").close();

    assertThatIllegalStateException().isThrownBy(() -> html.writeTo(null));
  }

  @Test
  void givesNoAttributeToWhatHasContent() {
    Html html = new Html().open("p").text("begun");

    assertThatIllegalStateException().isThrownBy(() -> html.with("class", "late"));
  }
}
