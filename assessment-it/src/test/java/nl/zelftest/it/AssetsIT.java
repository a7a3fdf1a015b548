package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles and scripts: kept by browsers for good, and never those of an earlier release. */
@ExtendWith(DemoPortal.class)
class AssetsIT {

  private static final Pattern ASSET =
      Pattern.compile("(?:src|href)=\"((/resources/[^/\"]+)/(?:css|js|img)/[^\"]+)\"");

  private final HttpVisitor visitor;
  private final List<MatchResult> assets;

  AssetsIT(Portal portal) {
    visitor = new HttpVisitor(portal);
    assets = ASSET.matcher(visitor.get("/inloggen").body()).results().toList();
  }

  @Test
  void areKeptForGoodUnderAnAddressOfThisReleaseAlone() {
    assertThat(assets).extracting(one -> one.group(2)).hasSizeGreaterThan(2).containsOnly(root());
    assertThat(assets)
        .extracting(one -> visitor.get(one.group(1)))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.headers().firstValue("cache-control"))
                  .hasValue("public, max-age=31536000, immutable");
              assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
              BadInputIT.assertStrict(answer);
            });
    HttpResponse<String> other = visitor.get("/resources/0123456789abcdef/css/portaal.css");
    assertThat(other.statusCode()).as("those of another release").isEqualTo(404);
    assertThat(other.headers().firstValue("cache-control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../WEB-INF/web.xml",
        "/css/../../../WEB-INF/web.xml",
        "/%2e%2e/%2e%2e/WEB-INF/web.xml",
        "/css/",
        "/js/bestaat-niet.js",
        "/css/portaal.css;a=b",
        "",
      })
  void leadToNoOtherFile(String rest) {
    HttpResponse<String> answer = visitor.get(root() + rest);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("web-app", "--brand");
  }

  private String root() {
    return assets.get(0).group(2);
  }
}
