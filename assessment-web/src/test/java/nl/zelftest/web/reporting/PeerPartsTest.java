package nl.zelftest.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Share;
import org.junit.jupiter.api.Test;

/** An organisation's own answers beside groups: of each question what was given and asked. */
class PeerPartsTest {

  private final ResultPage own = new SampleResult().page();
  private final PeerParts parts =
      new PeerParts(
          new FigureWords(Locale.forLanguageTag("nl")),
          new SampleFigures(2026)
              .law(new Share(50, 60), null)
              .theme("plan", Obligation.EXPLANATORY, new Share(40, 40))
              .theme("x", new Share(40, 40))
              .theme("x", Obligation.ADVICE, new Share(30, 40))
              .question("ON2", new Share(20, 20))
              .question("NIEUW", null)
              .made(),
          own,
          List.of(SampleFigures.OF_EAST, SampleFigures.OF_NATION));

  @Test
  void theWholeLeadsOnToThemes() {
    assertThat(parts.whole())
        .extracting(PeerPart::title)
        .as("a theme of which the law asks nothing is there too, and what else is asked is not")
        .containsExactly("Wat de wet vraagt", "1. plan: wat de toelichting vraagt", "1. x");
    assertThat(parts.whole()).extracting(PeerPart::leadsOn).containsExactly(false, true, true);
    assertThat(parts.whole()).extracting(PeerPart::isDutch).containsExactly(false, false, true);
    assertThat(parts.whole()).noneMatch(PeerPart::isQuestion);
  }

  @Test
  void aThemeShowsItsQuestionsWithTheOwnAnswerAndEachGroup() {
    List<PeerPart> theme = parts.theme("x");

    assertThat(theme.get(0).title()).isEqualTo("1. x: wat de wet vraagt");
    PeerPart asked = theme.get(2);
    assertThat(asked.isQuestion()).isTrue();
    assertThat(asked.own()).as("with its follow-up").isEqualTo(own.scores().question("ON2"));
    assertThat(asked.bars())
        .extracting(StackedBar::label)
        .containsExactly("Overijssel", "Heel Nederland");
    assertThat(asked.bars().get(0).figure().isShown()).isFalse();
    assertThat(asked.bars().get(1).figure().municipalities()).isEqualTo(41);
  }

  @Test
  void aQuestionThatTheOwnTestDidNotAskHasNoOwnAnswer() {
    assertThat(parts.theme("x").get(3).own()).isNull();
  }

  @Test
  void themesAreKnownByTheFiguresOrTheOwnTest() {
    assertThat(parts.name("x")).hasValue("x");
    assertThat(parts.name("inspraak")).hasValue("Inspraak");
    assertThat(parts.name("niets")).isEmpty();
    assertThat(parts.theme("inspraak")).isEmpty();
  }
}
