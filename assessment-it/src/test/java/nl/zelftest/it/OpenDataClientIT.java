package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.client.ApiClient;
import nl.zelftest.client.ApiException;
import nl.zelftest.client.BeschrijvingApi;
import nl.zelftest.client.EigenResultatenApi;
import nl.zelftest.client.GemeentenApi;
import nl.zelftest.client.LandelijkeCijfersApi;
import nl.zelftest.client.ResultatenApi;
import nl.zelftest.client.RondesApi;
import nl.zelftest.client.VragenlijstenApi;
import nl.zelftest.client.model.Cijfer;
import nl.zelftest.client.model.EigenZelftest;
import nl.zelftest.client.model.GemeenteMetOpvolgers;
import nl.zelftest.client.model.Gemeenten;
import nl.zelftest.client.model.LandelijkeCijfers;
import nl.zelftest.client.model.Resultaat;
import nl.zelftest.client.model.Ronde;
import nl.zelftest.client.model.Rondes;
import nl.zelftest.client.model.RondesMetCijfersRondesInner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A program that was generated from the description alone reads every resource. What the
 * description lacks it does not know: such a resource does not compile here, and such a member it
 * refuses to read.
 */
@ExtendWith(DemoPortal.class)
class OpenDataClientIT {

  private static final String SET = "clientondersteuning";

  private static final Duration MADE_WITHIN = Duration.ofMinutes(2);

  @Test
  void readsEverythingThatIsForEverybody(Portal portal) throws ApiException, IOException {
    RevealedRound made = RevealedRound.make(portal, new DemoData(portal));
    made.publish(portal, new DemoData(portal));
    ApiClient client = client(portal);

    assertThat(new BeschrijvingApi(client).openapi()).isNotNull();

    GemeentenApi municipalities = new GemeentenApi(client);
    Gemeenten page = municipalities.gemeenten(2);
    assertThat(page.getPagina()).isEqualTo(2);
    assertThat(page.getGemeenten()).isNotEmpty().allMatch(one -> one.getProvincie() != null);
    GemeenteMetOpvolgers merged = municipalities.gemeente("GM0398");
    assertThat(merged.getNaam()).isEqualTo("Heerhugowaard");
    assertThat(merged.getGeldigTot()).isEqualTo("2022-01-01");
    assertThat(merged.getOpvolgers()).containsExactly("GM1980");

    VragenlijstenApi sets = new VragenlijstenApi(client);
    assertThat(sets.vragenlijstSchema()).isNotNull();
    assertThat(sets.vragenlijsten().getVragenlijsten()).anyMatch(set -> set.getCode().equals(SET));
    assertThat(sets.versies(SET).getVersies())
        .anyMatch(version -> version.getLabel().equals("2015") && version.getGeldigVan() != null);
    assertThat(sets.versie(SET, "2015")).isNotNull();
    assertThat(sets.versieAlsJson(SET, "2015")).isEqualTo(sets.versie(SET, "2015"));
    assertThat(file(sets.versieAlsYaml(SET, "2015"))).contains(SET);
    assertThat(file(sets.versieAlsXlsx(SET, "2015"))).startsWith("PK");
    assertThat(sets.verschil(SET, "2015", "2015")).isNotNull();

    List<Ronde> rounds = allRounds(new RondesApi(client));
    assertThat(rounds).anyMatch(round -> made.round().equals(round.getId()));
    assertThat(rounds.get(0).getSluitOp()).isNotNull();

    ResultatenApi results = new ResultatenApi(client);
    assertThat(results.gepubliceerdeResultaten(null).getResultaten())
        .anyMatch(row -> made.round().equals(row.getRonde()));
    Resultaat result = results.gepubliceerdResultaat(RevealedRound.ZWOLLE_CODE, made.round());
    assertThat(result.getTotalen()).containsKeys("WET", "TOELICHTING", "ADVIES");
    assertThat(result.getThemas()).hasSize(7).allMatch(theme -> !theme.getVragen().isEmpty());
  }

  /** Tests that ran before on the same portal may have left more rounds than a page holds. */
  private static List<Ronde> allRounds(RondesApi api) throws ApiException {
    List<Ronde> rounds = new ArrayList<>();
    Rondes page;
    int number = 1;
    do {
      page = api.rondes(number++);
      rounds.addAll(page.getRondes());
    } while (rounds.size() < page.getTotaal());
    return rounds;
  }

  /** The country's figures are made by a timer. */
  @Test
  void readsTheFiguresOfTheWholeCountry(Portal portal) {
    LandelijkeCijfersApi figures = new LandelijkeCijfersApi(client(portal));
    LandelijkeCijfers national =
        await("figures are made")
            .atMost(MADE_WITHIN)
            .pollInterval(Duration.ofSeconds(2))
            .until(() -> newest(figures), Optional::isPresent)
            .orElseThrow();

    assertThat(national.getDrempel()).isEqualTo(5);
    assertThat(national.getGemaaktOp()).isNotNull();
    assertThat(national.getDeelname())
        .anyMatch(
            one ->
                one.getGroep().getSoort().equals("LAND")
                    && one.getGemeenten() >= one.getIngediend()
                    && one.getIngediend() > 0);
    assertThat(national.getCijfers())
        .filteredOn(Cijfer::getGetoond)
        .isNotEmpty()
        .allMatch(one -> one.getGemeenten() >= national.getDrempel())
        .allMatch(one -> one.getAandelen().containsKey("VOLDOET"))
        .anyMatch(one -> one.getOnderwerp().getSoort().equals("VRAAG"));

    HttpVisitor program = new HttpVisitor(portal);
    String csv =
        program
            .send(
                program
                    .request("/api/v1/landelijke-cijfers/" + national.getRonde())
                    .header("Accept", "text/csv")
                    .build())
            .body();
    assertThat(csv).startsWith("kant,soort,code,verplichting,groep,gemeenten,zelftesten,");
    assertThat(csv.lines().skip(1))
        .as("a line for each figure that is shown")
        .hasSize((int) national.getCijfers().stream().filter(Cijfer::getGetoond).count());
  }

  /** The newest round's of which something can be shown. */
  private static Optional<LandelijkeCijfers> newest(LandelijkeCijfersApi figures)
      throws ApiException {
    for (RondesMetCijfersRondesInner round : figures.rondesMetCijfers().getRondes()) {
      LandelijkeCijfers national = figures.landelijkeCijfers(round.getRonde());
      if (national.getCijfers().stream().anyMatch(Cijfer::getGetoond)) {
        return Optional.of(national);
      }
    }
    return Optional.empty();
  }

  @Test
  void readsWhatItsOrganisationSubmitted(Portal portal) throws ApiException, IOException {
    DemoData data = new DemoData(portal);
    UUID test = Submitting.submit(portal, data, data.openRound(), People.ZWOLLE);
    ApiClient client = client(portal);
    Connections zwolle = new Connections(portal, People.ZWOLLE);
    String token = zwolle.token("Client", "RESULTS", "EXPORTS");
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));

    EigenResultatenApi own = new EigenResultatenApi(client);
    assertThat(own.eigenZelftesten(null).getZelftesten())
        .anyMatch(row -> test.equals(row.getId()) && row.getIndiening() == 1);
    EigenZelftest result = own.eigenZelftest(test);
    assertThat(result.getSha256()).hasSize(64);
    assertThat(result.getThemas().get(0).getVragen().get(0).getAntwoord()).isEqualTo("JA");
    assertThat(file(own.eigenExport(test, "pdf"))).startsWith("%PDF");
    zwolle.revoke(token);
  }

  @Test
  void readsAllThatTheDescriptionNames(Portal portal) {
    assertThat(
            JsonParser.parseString(portal.get("/api/v1/openapi.json").body())
                .getAsJsonObject()
                .getAsJsonObject("paths")
                .keySet())
        .as("whoever adds one lets the client read it above")
        .hasSize(19);
  }

  /** What the client put into a temporary file; byte for character. */
  private static String file(File downloaded) throws IOException {
    String text = Files.readString(downloaded.toPath(), StandardCharsets.ISO_8859_1);
    Files.delete(downloaded.toPath());
    return text;
  }

  private static ApiClient client(Portal portal) {
    ApiClient client = new ApiClient();
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.updateBaseUri(portal.url("/api/v1"));
    client.setObjectMapper(
        client
            .getObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true));
    return client;
  }
}
