package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zelftest.questionset.VersionMapping.Edge;

/** What is said about a question's past follows from the edges, over any number of versions. */
class VersionMappingPropertyTest {

  private static final int QUESTIONS = 5;

  @Property
  void composingAgreesWithWalkingTheEdges(@ForAll("threeSteps") List<VersionMapping> steps) {
    VersionMapping composed = steps.get(0).then(steps.get(1)).then(steps.get(2));

    Set<Edge> walked = new HashSet<>();
    for (String from : codes()) {
      for (String to : codes()) {
        List<Boolean> ways = new ArrayList<>();
        walk(steps, 0, from, to, true, ways);
        if (!ways.isEmpty()) {
          walked.add(new Edge(from, to, !ways.contains(false)));
        }
      }
    }
    assertThat(composed.edges()).isEqualTo(walked);
  }

  private static void walk(
      List<VersionMapping> steps,
      int step,
      String at,
      String to,
      boolean same,
      List<Boolean> ways) {
    if (step == steps.size()) {
      if (at.equals(to)) {
        ways.add(same);
      }
      return;
    }
    for (Edge edge : steps.get(step).edges()) {
      if (edge.from().equals(at)) {
        walk(steps, step + 1, edge.to(), to, same && edge.sameMeaning(), ways);
      }
    }
  }

  @Property
  void composingCanBeDoneInAnyOrder(@ForAll("threeSteps") List<VersionMapping> steps) {
    assertThat(steps.get(0).then(steps.get(1)).then(steps.get(2)))
        .isEqualTo(steps.get(0).then(steps.get(1).then(steps.get(2))));
  }

  @Property
  void aVersionLaidOnItselfChangesNothing(@ForAll("threeSteps") List<VersionMapping> steps) {
    VersionMapping itself = VersionMapping.identity(codes());

    assertThat(itself.then(steps.get(0))).isEqualTo(steps.get(0));
    assertThat(steps.get(0).then(itself)).isEqualTo(steps.get(0));
  }

  @Property
  void onlyAQuestionWithOnePastAndOneFutureOfTheSameMeaningIsFullyComparable(
      @ForAll("threeSteps") List<VersionMapping> steps) {
    VersionMapping mapping = steps.get(0);
    for (String code : codes()) {
      Set<Edge> into = mapping.into(code);
      boolean alone =
          into.size() == 1
              && mapping.from(into.iterator().next().from()).size() == 1
              && into.iterator().next().sameMeaning();
      assertThat(mapping.comparability(code) == Comparability.FULL).isEqualTo(alone);
      assertThat(mapping.comparability(code) == Comparability.NONE).isEqualTo(into.isEmpty());
    }
  }

  @Example
  void everyChangeHasItsEdges() {
    VersionMapping mapping =
        new VersionMapping(
            Set.of(
                new Edge("SAME", "SAME", true),
                new Edge("REWORDED", "REWORDED", false),
                new Edge("SPLIT", "HALF1", false),
                new Edge("SPLIT", "HALF2", false),
                new Edge("ONE", "BOTH", false),
                new Edge("OTHER", "BOTH", false)));

    assertThat(mapping.changeOf("SAME")).isEqualTo(Change.SAME);
    assertThat(mapping.changeOf("REWORDED")).isEqualTo(Change.REWORDED);
    assertThat(mapping.changeOf("HALF1")).isEqualTo(Change.SPLIT);
    assertThat(mapping.changeOf("HALF2")).isEqualTo(Change.SPLIT);
    assertThat(mapping.changeOf("BOTH")).isEqualTo(Change.MERGED);
    assertThat(mapping.changeOf("BRANDNEW")).isEqualTo(Change.NEW);
    assertThat(mapping.isDropped("GONE")).isTrue();
    assertThat(mapping.isDropped("SPLIT")).isFalse();
  }

  @Provide
  Arbitrary<List<VersionMapping>> threeSteps() {
    return mapping().list().ofSize(3);
  }

  private static Arbitrary<VersionMapping> mapping() {
    Arbitrary<Edge> edge =
        Combinators.combine(
                Arbitraries.of(codes()), Arbitraries.of(codes()), Arbitraries.of(true, false))
            .as(Edge::new);
    return edge.list().ofMaxSize(8).map(VersionMappingPropertyTest::withoutDoubles);
  }

  private static VersionMapping withoutDoubles(List<Edge> edges) {
    Set<String> seen = new HashSet<>();
    Set<Edge> unique = new LinkedHashSet<>();
    for (Edge edge : edges) {
      if (seen.add(edge.from() + " " + edge.to())) {
        unique.add(edge);
      }
    }
    return new VersionMapping(unique);
  }

  private static List<String> codes() {
    return IntStream.range(0, QUESTIONS).mapToObj(i -> "V" + i).toList();
  }
}
