package nl.zelftest.questionset;

import static java.util.stream.Collectors.joining;
import static nl.zelftest.questionset.Segment.Presence.ADDED;
import static nl.zelftest.questionset.Segment.Presence.KEPT;
import static nl.zelftest.questionset.Segment.Presence.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zelftest.questionset.Segment.Presence;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

  @Property(tries = 1000)
  void bothTextsAreInIt(@ForAll("texts") String older, @ForAll("texts") String newer) {
    List<Segment> segments = WordDifference.between(older, newer);

    assertThat(text(segments, REMOVED)).isEqualTo(older);
    assertThat(text(segments, ADDED)).isEqualTo(newer);
    assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).presence()).isNotEqualTo(segments.get(i - 1).presence());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> sentences =
        Arbitraries.of(
                "de", "gemeente", "moet", "kan", "cliënt’s", " ", "\n", ".", ",", "😀", "2.2.4")
            .list()
            .ofMaxSize(25)
            .map(words -> String.join(" ", words));
    return Arbitraries.oneOf(sentences, Documents.texts(4000));
  }

  private static String text(List<Segment> segments, Presence side) {
    return segments.stream()
        .filter(segment -> segment.presence() == KEPT || segment.presence() == side)
        .map(Segment::text)
        .collect(joining());
  }

  @Test
  void wholeWordsChange() {
    assertThat(
            WordDifference.between(
                "De gemeente moet dit regelen volgens artikel 2.2.4.",
                "De gemeente kan dit regelen volgens artikel 2.2.5."))
        .containsExactly(
            new Segment(KEPT, "De gemeente "),
            new Segment(REMOVED, "moet"),
            new Segment(ADDED, "kan"),
            new Segment(KEPT, " dit regelen volgens artikel "),
            new Segment(REMOVED, "2.2.4"),
            new Segment(ADDED, "2.2.5"),
            new Segment(KEPT, "."));
  }

  @Test
  void changedWordsNextToEachOtherAreReadAsOneChange() {
    assertThat(
            WordDifference.between(
                "Staat in het plan hoe de gemeente dit wil regelen?",
                "Staat in het plan wanneer een gemeente dit wil regelen?"))
        .containsExactly(
            new Segment(KEPT, "Staat in het plan "),
            new Segment(REMOVED, "hoe de"),
            new Segment(ADDED, "wanneer een"),
            new Segment(KEPT, " gemeente dit wil regelen?"));
  }

  @Test
  void anotherSentenceIsShownWhole() {
    assertThat(WordDifference.between("Is er een plan?", "Weten inwoners wie hen helpt?"))
        .containsExactly(
            new Segment(REMOVED, "Is er een plan?"),
            new Segment(ADDED, "Weten inwoners wie hen helpt?"));
  }

  @Test
  void longestTextsThatHaveNothingInCommonAreCompared() {
    assertThat(WordDifference.between(words(1), words(2))).isNotEmpty();
  }

  private static String words(int seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> Character.toString('a' + random.nextInt(26)))
        .limit(2000)
        .collect(joining(" "));
  }
}
