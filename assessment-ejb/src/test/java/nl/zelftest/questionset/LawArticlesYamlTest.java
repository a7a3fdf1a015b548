package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zelftest.questionset.LawArticlesDocument.ArticleDocument;
import org.junit.jupiter.api.Test;

class LawArticlesYamlTest {

  @Test
  void officialFileIsReadFully() throws IOException {
    try (InputStream in =
        LawArticlesYaml.class.getResourceAsStream("/reference/law-articles.yaml")) {
      LawArticlesDocument act = LawArticlesYaml.read(in).document().orElseThrow();

      assertThat(act.act()).isEqualTo("Wmo2015");
      assertThat(act.register()).isEqualTo("BWBR0035362");
      assertThat(act.name()).isEqualTo("Wet maatschappelijke ondersteuning 2015");
      assertThat(act.validFrom()).isEqualTo(LocalDate.of(2015, 1, 1));
      assertThat(act.articles())
          .extracting(ArticleDocument::article)
          .containsExactly("1.1.1", "2.1.4", "2.2.4", "2.3.2");
      assertThat(act.articles().get(3).text())
          .startsWith("[…]\n3. Het college wijst")
          .endsWith("gratis cliëntondersteuning.");
    }
  }

  @Test
  void allProblemsAreToldWithTheirLines() throws IOException {
    String yaml =
        """
        act: Wmo 2015
        name: Wet
        validFrom: 2015
        articles:
          - article: "1.1"
            text: Een tekst.
          - article: "1.1"
          - niets
        """;

    assertThat(
            LawArticlesYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .problems())
        .extracting(Problem::line, Problem::kind, Problem::arguments)
        .containsExactly(
            tuple(1, ProblemKind.MISSING_KEY, List.of("register")),
            tuple(1, ProblemKind.BAD_CODE, List.of("Wmo 2015", "20")),
            tuple(3, ProblemKind.NOT_A_DATE, List.of("validFrom")),
            tuple(7, ProblemKind.MISSING_KEY, List.of("text")),
            tuple(7, ProblemKind.DUPLICATE_CODE, List.of("1.1", "5")),
            tuple(8, ProblemKind.NOT_A_MAPPING, List.of("articles")));
  }
}
