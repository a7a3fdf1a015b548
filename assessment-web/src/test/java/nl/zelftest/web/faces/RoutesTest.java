package nl.zelftest.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final String ID = "0b6cf73e-31bd-46bc-b316-057358a5b254";

  @Test
  void anAddressLeadsToItsViewWithItsParameters() {
    assertThat(Routes.view("/")).hasValue("/start.xhtml");
    assertThat(Routes.view("/zelftest/" + ID + "/thema/levensbreed"))
        .hasValue("/fill-in.xhtml?assessment=" + ID + "&theme=levensbreed");
    assertThat(Routes.view("/zelftest/" + ID + "/resultaat.pdf"))
        .hasValue("/result.pdf?assessment=" + ID + "&format=pdf");
    assertThat(Routes.view("/zelftest/" + ID + "/resultaat.ods"))
        .hasValue("/result-table.pdf?assessment=" + ID + "&format=ods");
    assertThat(Routes.view("/mijn-organisatie/" + ID + "/gebeurtenissen.csv"))
        .hasValue("/events-table.pdf?organisatie=" + ID);
    assertThat(Routes.view("/beheer/organisaties/importeren/" + ID))
        .hasValue("/organisation-import.xhtml?import=" + ID);
    assertThat(Routes.view("/mijn-account/gegevens.json")).hasValue("/my-data.pdf");
    assertThat(Routes.view("/zelftest/" + ID + "/resultaat.exe")).isEmpty();
    assertThat(Routes.view("/inloggen/organisatie/" + ID))
        .hasValue("/sign-on.xhtml?organisatie=" + ID);
    assertThat(Routes.view("/mijn-organisatie/" + ID + "/inloggen"))
        .hasValue("/provider.xhtml?organisatie=" + ID);
    assertThat(Routes.view("/gemeenten/GM0193/jaren")).hasValue("/years.xhtml?municipality=GM0193");
    assertThat(Routes.view("/gemeenten/GM0193/jaren/proef/thema/inspraak"))
        .hasValue("/years.xhtml?municipality=GM0193&set=proef&theme=inspraak");
    assertThat(Routes.view("/gemeenten/GM0193/jaren/proef.csv"))
        .hasValue("/years-table.pdf?municipality=GM0193&set=proef&format=csv");
    assertThat(Routes.view("/landelijk/2026/cijfers.csv"))
        .hasValue("/country-table.pdf?year=2026&format=csv");
    assertThat(Routes.view("/landelijk/2026/PV23/cijfers.pdf"))
        .hasValue("/country-table.pdf?year=2026&group=PV23&format=pdf");
    assertThat(Routes.view("/landelijk/2026/PV23/themas.csv"))
        .hasValue("/country.pdf?year=2026&group=PV23&picture=themas&format=csv");
    assertThat(Routes.view("/landelijk/jaren/proef/PV23/thema/inspraak"))
        .hasValue("/country-years.xhtml?set=proef&group=PV23&theme=inspraak");
    assertThat(Routes.view("/landelijk/jaren/proef/vraag-TO1.png"))
        .hasValue("/country-years.pdf?set=proef&picture=vraag-TO1&format=png");
    assertThat(Routes.view("/vragenlijsten/proef/verschil/2015/versie%202"))
        .hasValue("/difference.xhtml?set=proef&older=2015&newer=versie%202");
    assertThat(Routes.view("/vragenlijsten/proef/verschil/2015/2027.1.pdf"))
        .hasValue("/difference.pdf?set=proef&older=2015&newer=2027.1");
  }

  /** A page that is not in the list is asked by nobody in {@code EveryAddressIT}. */
  @Test
  void everyPageIsInTheListOfAddresses() throws IOException {
    List<String> addresses;
    try (InputStream list =
        RoutesTest.class.getResourceAsStream("/nl/zelftest/web/addresses.txt")) {
      addresses =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" +", -1)[1])
              .map(RoutesTest::filledIn)
              .toList();
    }

    assertThat(Routes.patterns())
        .filteredOn(page -> addresses.stream().noneMatch(page.asMatchPredicate()))
        .isEmpty();
    assertThat(addresses)
        .filteredOn(address -> !address.startsWith("/api/"))
        .allMatch(Paths::isPage);
  }

  private static String filledIn(String address) {
    return address.replace("{year}", "2026").replaceAll("\\{[a-z-]+}", ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/start.xhtml",
        "/zelftest/1/controleren",
        "/zelftest/" + ID + "/thema/../../x",
        "/zelftest/" + ID + "/resultaat/",
        "/inloggen/",
        "/inloggen/organisatie/" + ID + "/terug",
        "/alle-vragen/",
        "/alle-vragen/toegankelijkheid?x",
        "/alle-vragen/de/vragen",
        "/vragenlijsten/",
        "/vragenlijsten/proef/verschil/2015",
        "/vragenlijsten/proef/verschil/2015/2027/x",
        "/vragenlijsten/proef/verschil/2015/a&set=b",
        "//evil.example/",
        "/zelftest/" + ID + "/thema/a?b=c",
        ""
      })
  void anythingElseIsNoPage(String path) {
    assertThat(Routes.view(path)).isEmpty();
    assertThat(Paths.isPage(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)"
      })
  void nobodyIsSentElsewhereAfterSigningIn(String target) {
    assertThat(Paths.isPage(target)).isFalse();
  }
}
