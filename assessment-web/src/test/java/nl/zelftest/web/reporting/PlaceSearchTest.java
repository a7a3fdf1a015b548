package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.NationalFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a name leads that somebody typed. */
class PlaceSearchTest {

  private final NationalFigures figures = new SampleFigures(2025).made();

  private final PlaceSearch search =
      new PlaceSearch(
          new FigureWords(Locale.forLanguageTag("nl")),
          figures,
          List.of(
              town("GM0193", "Zwolle", SampleFigures.EAST, false),
              town("GM0150", "Deventer", SampleFigures.EAST, true),
              town("GM0164", "Hengelo (O.)", SampleFigures.EAST, false),
              town("GM0344", "Utrecht", SampleFigures.MIDDLE, false),
              town("GM0518", "'s-Gravenhage", SampleFigures.MIDDLE, false),
              town("GM1900", "Súdwest-Fryslân", SampleFigures.MIDDLE, false),
              town("GM0373", "Bergen (NH.)", SampleFigures.MIDDLE, false),
              town("GM0893", "Bergen (L.)", SampleFigures.EAST, false)));

  @ParameterizedTest
  @CsvSource({
    "Zwolle, GM0193",
    " zwolle , GM0193",
    "Gemeente Zwolle, GM0193",
    "hengelo, GM0164",
    "Hengelo (O.), GM0164",
    "Den Haag, GM0518",
    "'''s Gravenhage', GM0518",
    "sudwest fryslan, GM1900",
    "Utrecht (gemeente), GM0344",
    "gemeente utrecht, GM0344",
    "Bergen (L.), GM0893",
    "gm0193, GM0193",
  })
  void leadsToTheProvinceThatNamesTheMunicipality(String typed, String code) {
    assertThat(search.find(typed).isOne()).isTrue();
    assertThat(search.find(typed).places().get(0).path())
        .startsWith("/landelijk/2025/PV2")
        .endsWith("?gemeente=" + code);
  }

  @Test
  void leadsToAResultThatIsPublic() {
    assertThat(search.find("deventer").places())
        .extracting(PlaceSearch.Place::path)
        .containsExactly("/gemeenten/GM0150/zelftest/" + figures.roundId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Overijssel", "provincie overijssel", "Overijssel (provincie)"})
  void leadsToAProvince(String typed) {
    assertThat(search.find(typed).isOne()).isTrue();
    assertThat(search.find(typed).places().get(0).path()).isEqualTo("/landelijk/2025/PV23");
  }

  @Test
  void asksWhichIsMeantWhereSeveralHaveTheName() {
    assertThat(search.find("Utrecht").isOne()).isFalse();
    assertThat(search.find("Utrecht").places())
        .extracting(PlaceSearch.Place::label)
        .containsExactly("Utrecht (gemeente)", "Utrecht (provincie)");
    assertThat(search.find("bergen").places()).hasSize(2);
  }

  @Test
  void offersNamesThatHoldWhatWasTyped() {
    assertThat(search.find("zwol").how()).isEqualTo(PlaceSearch.How.PART);
    assertThat(search.find("zwol").isOne()).isFalse();
    assertThat(search.find("zwol").places())
        .extracting(PlaceSearch.Place::label)
        .containsExactly("Zwolle");
  }

  @Test
  void leadsFromAFormerNameToWhereItIsNow() {
    PlaceSearch.Found found = search.among(Set.of("GM0150", "GM9999"));
    assertThat(found.isOne()).as("who typed a former name is told so").isFalse();
    assertThat(found.how()).isEqualTo(PlaceSearch.How.FORMER);
    assertThat(found.places()).extracting(PlaceSearch.Place::label).containsExactly("Deventer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "z", "Bestaatniet", "%", "<script>", "\uD83D\uDE00"})
  void findsNothingWhereNothingIsCalledSo(String typed) {
    assertThat(search.find(typed).isNothing()).isTrue();
    assertThat(search.find(typed).isOne()).isFalse();
  }

  @Test
  void everyLabelLeadsToItsOwnPlace() {
    assertThat(search.all())
        .allSatisfy(one -> assertThat(search.find(one.label()).places()).containsExactly(one));
  }

  private static MapCell town(String code, String name, FigureGroup province, boolean published) {
    return new MapCell(code, name, province, 1, 1, Progress.SUBMITTED, published, null);
  }
}
