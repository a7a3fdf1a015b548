package nl.zelftest.questionset;

import static nl.zelftest.questionset.Segment.Presence.ADDED;
import static nl.zelftest.questionset.Segment.Presence.KEPT;
import static nl.zelftest.questionset.Segment.Presence.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zelftest.questionset.FieldDifference.Field;
import nl.zelftest.questionset.FieldDifference.Line;
import nl.zelftest.questionset.VersionDifference.Comparison;
import nl.zelftest.questionset.VersionDifference.QuestionDifference;
import nl.zelftest.questionset.VersionDifference.ThemeDifference;
import nl.zelftest.questionset.VersionMapping.Edge;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {
  private static final String OFFICIAL = official();

  @Test
  void aVersionBesideItselfChangedNothing() throws IOException {
    VersionDifference difference = difference(OFFICIAL, identity());

    assertThat(difference.isChanged()).isFalse();
    assertThat(difference.count(Change.SAME)).isEqualTo(16);
    assertThat(difference.themes()).noneMatch(ThemeDifference::isChanged);
    assertThat(question(difference, "ON2b").number()).isEqualTo("2.2b");
  }

  @Test
  void rewordedQuestionShowsItsWordsAndItsReason() throws IOException {
    String yaml =
        OFFICIAL.replace(
            "plain: Staat in het beleidsplan hoe de gemeente",
            "plain: Staat in het omgevingsplan hoe de gemeente");
    Map<String, ChangeReason> reasons =
        Map.of("BP1", new ChangeReason("De wet spreekt nu van een plan.", "Stb. 2026, 1"));

    VersionDifference difference =
        VersionDifference.between(
            document(OFFICIAL), document(yaml), with(identity(), "BP1", "BP1", false), reasons);

    QuestionDifference question = question(difference, "BP1");
    assertThat(question.change()).isEqualTo(Change.REWORDED);
    assertThat(question.reason().source()).isEqualTo("Stb. 2026, 1");
    assertThat(question.comparisons())
        .containsExactly(
            new Comparison(
                "BP1",
                "1.1",
                List.of(
                    new FieldDifference(
                        Field.PLAIN,
                        List.of(
                            new Line(
                                List.of(
                                    new Segment(KEPT, "Staat in het "),
                                    new Segment(REMOVED, "beleidsplan"),
                                    new Segment(ADDED, "omgevingsplan"),
                                    new Segment(
                                        KEPT,
                                        " hoe de gemeente de cliëntondersteuning regelt?"))))))));
    assertThat(difference.count(Change.REWORDED)).isEqualTo(1);
    assertThat(difference.themes()).filteredOn(ThemeDifference::isChanged).hasSize(1);
  }

  @Test
  void otherWordsDoNotMakeAnotherMeaning() throws IOException {
    String yaml =
        OFFICIAL.replace("plain: Staat in het beleidsplan", "plain: Staat er in het plan");

    QuestionDifference question = question(difference(yaml, identity()), "BP1");

    assertThat(question.change()).isEqualTo(Change.SAME);
    assertThat(question.isChanged()).isTrue();
  }

  @Test
  void splitAndMergedQuestionsAreLaidBesideWhereTheyComeFrom() throws IOException {
    VersionMapping mapping = identity();
    mapping = with(mapping, "BP1", "BP2", false);
    mapping = with(mapping, "ON1", "ON3", false);

    VersionDifference difference = difference(OFFICIAL, mapping);

    assertThat(question(difference, "BP1").change()).isEqualTo(Change.SPLIT);
    assertThat(question(difference, "BP2").change()).isEqualTo(Change.MERGED);
    assertThat(question(difference, "BP2").comparisons())
        .extracting(Comparison::code, Comparison::number)
        .containsExactly(tuple("BP1", "1.1"), tuple("BP2", "1.2"));
    assertThat(question(difference, "BP2").comparisons().get(1).fields()).isEmpty();
    assertThat(question(difference, "BP2").comparisons().get(0).fields())
        .extracting(FieldDifference::field)
        .contains(Field.TEXT, Field.OBLIGATION);
  }

  @Test
  void newAndDroppedQuestionsAreShownWhole() throws IOException {
    VersionDifference difference = difference(OFFICIAL, without(identity(), "LB1"));

    QuestionDifference added = question(difference, "LB1");
    assertThat(added.change()).isEqualTo(Change.NEW);
    assertThat(added.comparisons().get(0).code()).isNull();
    assertThat(segments(added)).extracting(Segment::presence).containsOnly(ADDED);
    assertThat(field(added, Field.ITEMS).lines()).hasSize(8);
    assertThat(difference.dropped()).hasSize(1);
    QuestionDifference dropped = difference.dropped().get(0);
    assertThat(dropped.change()).isEqualTo(Change.DROPPED);
    assertThat(dropped.number()).isEqualTo("3.1");
    assertThat(segments(dropped)).extracting(Segment::presence).containsOnly(REMOVED);
    assertThat(difference.count(Change.DROPPED)).isEqualTo(1);
    assertThat(difference.count(Change.NEW)).isEqualTo(1);
  }

  @Test
  void movingToAnotherThemeIsNoChangeOfMeaning() throws IOException {
    int question = OFFICIAL.indexOf("      - code: BP2\n");
    int theme = OFFICIAL.indexOf("  - code: onafhankelijkheid");
    int target = OFFICIAL.indexOf("      - code: ON1\n");
    String yaml =
        OFFICIAL.substring(0, question)
            + OFFICIAL.substring(theme, target)
            + OFFICIAL.substring(question, theme)
            + OFFICIAL.substring(target);

    VersionDifference difference = difference(yaml, identity());

    QuestionDifference moved = question(difference, "BP2");
    assertThat(moved.change()).isEqualTo(Change.SAME);
    assertThat(moved.movedFrom()).isEqualTo("Beleidsplan");
    assertThat(moved.number()).isEqualTo("2.1");
    assertThat(moved.comparisons()).containsExactly(new Comparison("BP2", "1.2", List.of()));
    assertThat(moved.isChanged()).isTrue();
    assertThat(question(difference, "ON1").isChanged()).isFalse();
  }

  @Test
  void itemsAreComparedOneByOne() throws IOException {
    String yaml =
        OFFICIAL
            .replace("text: werk en inkomen", "text: werk en inkomen en schulden")
            .replaceFirst("( *)- \\{ code: LB1b.*\n", "$1- { code: LB1x, text: iets nieuws }\n$0");

    FieldDifference items = field(question(difference(yaml, identity()), "LB1"), Field.ITEMS);

    assertThat(items.lines()).hasSize(9);
    assertThat(items.lines().get(0).segments())
        .containsExactly(new Segment(KEPT, "maatschappelijke ondersteuning"));
    assertThat(items.lines().get(1).segments()).containsExactly(new Segment(ADDED, "iets nieuws"));
    assertThat(items.lines().get(8).segments())
        .containsExactly(new Segment(KEPT, "werk en inkomen"), new Segment(ADDED, " en schulden"));
  }

  @Test
  void codedFieldsAndConditionsChangeAsAWhole() throws IOException {
    String yaml =
        OFFICIAL
            .replace("whenAnswered: [partly, no, unknown]", "whenAnswered: [no, unknown]")
            .replaceFirst(
                "obligation: advice", "obligation: law\n        notApplicableAllowed: true");
    assertThat(yaml).isNotEqualTo(OFFICIAL);

    VersionDifference difference = difference(yaml, identity());

    assertThat(lines(question(difference, "ON2b"), Field.ASKED_AFTER))
        .containsExactly(
            new Segment(REMOVED, "PARTLY"), new Segment(KEPT, "NO"), new Segment(KEPT, "UNKNOWN"));
    assertThat(lines(question(difference, "BP2"), Field.OBLIGATION))
        .containsExactly(new Segment(REMOVED, "ADVICE"), new Segment(ADDED, "LAW"));
    assertThat(lines(question(difference, "BP2"), Field.NOT_APPLICABLE))
        .containsExactly(new Segment(ADDED, "ALLOWED"));
  }

  @Test
  void referencesAreCitedInOneLine() throws IOException {
    String yaml =
        OFFICIAL.replace(
            "{ act: Wmo2015, article: \"1.1.1\", paragraph: \"1\" }",
            "{ act: Wmo2015, article: \"1.1.1\", paragraph: \"2\" }");

    assertThat(lines(question(difference(yaml, identity()), "ON1"), Field.REFERENCES))
        .startsWith(
            new Segment(KEPT, "Wmo2015, artikel 1.1.1, lid "),
            new Segment(REMOVED, "1"),
            new Segment(ADDED, "2"));
  }

  @Test
  void themesThatComeAndGoAreTold() throws IOException {
    String yaml =
        OFFICIAL
            .replace(
                "code: kwaliteit\n    title: Kwaliteit en evaluatie",
                "code: vakmanschap\n    title: Vakmanschap")
            .replace("title: Inspraak", "title: Inspraak en invloed");

    VersionDifference difference = difference(yaml, identity());

    assertThat(difference.droppedThemes()).containsExactly("Kwaliteit en evaluatie");
    assertThat(difference.themes())
        .filteredOn(ThemeDifference::isNew)
        .extracting(ThemeDifference::title)
        .containsExactly("Vakmanschap");
    assertThat(difference.themes().get(6).fields())
        .containsExactly(
            new FieldDifference(
                Field.TITLE,
                List.of(
                    new Line(
                        List.of(
                            new Segment(KEPT, "Inspraak"), new Segment(ADDED, " en invloed"))))));
  }

  private static VersionDifference difference(String newer, VersionMapping mapping)
      throws IOException {
    return VersionDifference.between(document(OFFICIAL), document(newer), mapping, Map.of());
  }

  private static VersionMapping identity() throws IOException {
    return VersionMapping.identity(AskedQuestion.of(document(OFFICIAL)).keySet());
  }

  private static VersionMapping with(
      VersionMapping mapping, String from, String to, boolean sameMeaning) {
    Set<Edge> edges = new LinkedHashSet<>(mapping.edges());
    edges.removeIf(edge -> edge.from().equals(from) && edge.to().equals(to));
    edges.add(new Edge(from, to, sameMeaning));
    return new VersionMapping(edges);
  }

  private static VersionMapping without(VersionMapping mapping, String code) {
    Set<Edge> edges = new LinkedHashSet<>(mapping.edges());
    edges.removeIf(edge -> edge.from().equals(code));
    return new VersionMapping(edges);
  }

  private static QuestionDifference question(VersionDifference difference, String code) {
    return difference.themes().stream()
        .flatMap(theme -> theme.questions().stream())
        .filter(question -> question.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static FieldDifference field(QuestionDifference question, Field field) {
    return question.comparisons().get(0).fields().stream()
        .filter(difference -> difference.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private static List<Segment> lines(QuestionDifference question, Field field) {
    return field(question, field).lines().stream()
        .flatMap(line -> line.segments().stream())
        .toList();
  }

  private static List<Segment> segments(QuestionDifference question) {
    return question.comparisons().get(0).fields().stream()
        .flatMap(field -> field.lines().stream())
        .flatMap(line -> line.segments().stream())
        .toList();
  }

  private static QuestionSetDocument document(String yaml) throws IOException {
    ImportResult<QuestionSetDocument> read =
        QuestionSetYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.problems()).isEmpty();
    return read.document().orElseThrow();
  }

  private static String official() {
    return String.join("\n", MutatedFileTest.LINES) + "\n";
  }
}
