package nl.zelftest.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  @Test
  void leadsToThePagesBesideIt() {
    Paging page = Paging.of("2", 100, 250);

    assertThat(page.first()).isEqualTo(100);
    assertThat(page.links())
        .isEqualTo(
            "<?pagina=1>; rel=\"first\", <?pagina=1>; rel=\"prev\","
                + " <?pagina=3>; rel=\"next\", <?pagina=3>; rel=\"last\"");
    assertThat(Paging.of(null, 100, 0).links())
        .isEqualTo("<?pagina=1>; rel=\"first\", <?pagina=1>; rel=\"last\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "een", "", "1.5", "99999999999999999999", "1'--"})
  void refusesWhatIsNoPage(String asked) {
    assertThatThrownBy(() -> Paging.of(asked, 100, 250))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  @Test
  void saysHowManyPagesThereAre() {
    assertThatThrownBy(() -> Paging.of("4", 100, 250))
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.arguments()).containsExactly(3);
            });
  }
}
