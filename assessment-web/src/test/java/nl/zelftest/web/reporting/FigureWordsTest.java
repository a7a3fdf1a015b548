package nl.zelftest.web.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

  private static final Share NEARLY_NONE = new Share(0, 10);

  private final FigureWords words = new FigureWords(Locale.forLanguageTag("nl"));

  @Test
  @DisplayName("beside a bar stands what most municipalities answer, as far as the bands tell")
  void saysWhatIsMostOften() {
    assertEquals(
        "Vaakst: Deels, ten minste 90\u00a0%",
        words.most(figure(Map.of(Verdict.PARTLY, new Share(90, 100)), NEARLY_NONE)));
    assertEquals(
        "Vaakst: Voldoet, 10 tot 90\u00a0%",
        words.most(figure(Map.of(Verdict.MEETS, new Share(10, 90)), NEARLY_NONE)));
  }

  @Test
  @DisplayName("bands that overlap do not tell which is most often")
  void saysThatItCannotBeTold() {
    assertEquals(
        "Wat het vaakst voorkomt, is niet te zeggen.",
        words.most(
            figure(
                Map.of(Verdict.MEETS, new Share(10, 90), Verdict.PARTLY, new Share(10, 90)),
                NEARLY_NONE)));
  }

  @Test
  @DisplayName("exact shares that are equal are named together")
  void namesEqualShares() {
    assertEquals(
        "Ongeveer even vaak: Voldoet, Onbekend (elk 50\u00a0%)",
        words.most(
            figure(
                Map.of(Verdict.MEETS, new Share(50, 50), Verdict.UNKNOWN, new Share(50, 50)),
                new Share(0, 0))));
  }

  private static Figure figure(Map<Verdict, Share> some, Share others) {
    Map<Verdict, Share> shares = new HashMap<>();
    StackedBar.ORDER.forEach(verdict -> shares.put(verdict, some.getOrDefault(verdict, others)));
    return new Figure(FigureGroup.NATION, 62, 62, shares, null, null, Instant.EPOCH);
  }
}
