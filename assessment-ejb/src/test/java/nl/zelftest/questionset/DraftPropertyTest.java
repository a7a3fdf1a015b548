package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.zelftest.questionset.Place.Part;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionMapping.Edge;

/** Whatever administrators do to a draft, and however often a draft becomes the next version. */
class DraftPropertyTest {

  private static final QuestionSetDocument OFFICIAL = official();
  private static final int EDITS = 25;

  @Property(tries = 300)
  void anySequenceOfEditsLeavesASoundDraftAndThePublishedVersionAsItWas(
      @ForAll @Size(EDITS) List<Integer> seeds) {
    String before = OFFICIAL.toString();
    DraftContent draft =
        DraftContent.following(OFFICIAL, Codes.of(OFFICIAL).collect(Collectors.toSet()));

    for (int seed : seeds) {
      DraftContent next = edited(draft, OFFICIAL, new Random(seed));
      requireSound(next, OFFICIAL);
      draft = next;
    }

    assertThat(OFFICIAL).hasToString(before);
  }

  @Property(tries = 100)
  void noCodeEverComesToMeanAnotherQuestion(@ForAll @Size(60) List<Integer> seeds) {
    QuestionSetDocument base = OFFICIAL;
    Set<String> ever = Codes.of(base).collect(Collectors.toCollection(HashSet::new));
    DraftContent draft = DraftContent.following(base, ever);
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < seeds.size(); i++) {
      if (i % 20 == 19) {
        // The next version: what was decided is published.
        base = draft.document();
        draft = DraftContent.following(base, ever);
      }
      Set<String> codes = codes(draft);
      draft = edited(draft, base, new Random(seeds.get(i)));
      codes.removeAll(codes(draft));
      gone.addAll(codes);
      ever.addAll(draft.used());
      assertThat(codes(draft)).noneMatch(gone::contains);
    }
  }

  @Property(tries = 100)
  void whatIsDecidedCanBePublishedAndWhatChangedAfterwardsIsDecidedAgain(
      @ForAll @Size(EDITS) List<Integer> seeds) {
    DraftContent draft =
        DraftContent.following(OFFICIAL, Codes.of(OFFICIAL).collect(Collectors.toSet()));
    for (int seed : seeds) {
      draft = edited(draft, OFFICIAL, new Random(seed));
    }
    for (String code : DraftDecisions.undecided(draft, OFFICIAL)) {
      draft =
          draft.document().question(code).isPresent()
              ? DraftDecisions.decide(draft, code, origins(draft, code), OFFICIAL)
              : DraftDecisions.decideDropped(draft, code, OFFICIAL);
    }
    assertThat(DraftDecisions.undecided(draft, OFFICIAL)).isEmpty();

    for (QuestionDocument question : draft.document().questions().toList()) {
      Place text = Place.question(question.code(), QuestionField.TEXT);
      assertThat(
              DraftDecisions.undecided(
                  DraftTexts.with(draft, text, "Een heel andere vraag?", OFFICIAL), OFFICIAL))
          .contains(question.code());
    }
  }

  @Property(tries = 200)
  void aTextCanBePutBackAsItWas(@ForAll int seed) {
    Random random = new Random(seed);
    DraftContent draft =
        DraftContent.following(OFFICIAL, Codes.of(OFFICIAL).collect(Collectors.toSet()));
    Place place = Place.question(any(random, questions(draft)).code(), any(random, textFields()));
    String before = DraftTexts.text(draft, place).orElseThrow();

    DraftContent changed = DraftTexts.with(draft, place, "Iets anders", OFFICIAL);
    DraftContent back = DraftTexts.with(changed, place, before, OFFICIAL);

    assertThat(DraftTexts.text(changed, place)).contains("Iets anders");
    assertThat(back.document()).isEqualTo(draft.document());
  }

  @Example
  void aChecklistIsWrittenLineByLine() {
    DraftContent draft = DraftContent.following(OFFICIAL, Set.of());
    Place items = Place.question("LB1", QuestionField.ITEMS);

    DraftContent changed = DraftTexts.with(draft, items, "wonen\r\ngeldzaken", OFFICIAL);

    assertThat(DraftTexts.text(changed, items)).contains("wonen\ngeldzaken");
    assertThat(changed.document().question("LB1").orElseThrow().items().get(0).code())
        .as("a line that stays keeps its code")
        .isEqualTo("LB1g");
  }

  @Example
  void anOptionOccursOnce() {
    DraftContent draft = DraftContent.following(OFFICIAL, Set.of());
    draft =
        DraftTexts.with(
            draft, Place.question("KW1", QuestionField.KIND), "SINGLE_CHOICE", OFFICIAL);
    DraftContent choice = draft;
    Place options = Place.question("KW1", QuestionField.OPTIONS);

    assertThat(DraftTexts.text(DraftTexts.with(choice, options, "Ja = 1\nNee", OFFICIAL), options))
        .contains("Ja = 1\nNee");
    assertThatThrownBy(() -> DraftTexts.with(choice, options, "Ja = 1\nJa = 0,5", OFFICIAL))
        .isInstanceOf(InvalidDraftException.class);
  }

  @Example
  void onlySpellingIsMended() {
    assertThat(Spelling.isOnly("Hebben clienten hulp?", "Hebben cliënten hulp?")).isTrue();
    assertThat(Spelling.isOnly("binnen 6 weken.", "binnen 6 weken")).isTrue();
    for (String[] meaning :
        new String[][] {
          {"Is er een loket?", "Is er geen loket?"},
          {"minimaal een keer", "maximaal een keer"},
          {"hulp is afhankelijk", "hulp is onafhankelijk"},
          {"binnen 2,5 jaar", "binnen 25 jaar"},
          {"artikel 2.3.1", "artikel 23.1"},
          {"Het is gratis", "Het is niet gratis"}
        }) {
      assertThat(Spelling.isOnly(meaning[0], meaning[1])).as(meaning[1]).isFalse();
    }
  }

  private static List<QuestionField> textFields() {
    return List.of(QuestionField.TEXT, QuestionField.PLAIN, QuestionField.BASIS);
  }

  private static void requireSound(DraftContent draft, QuestionSetDocument base) {
    List<String> codes =
        Codes.of(draft.document()).map(code -> code.toLowerCase(Locale.ROOT)).toList();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(draft.used()).containsAll(Codes.of(draft.document()).toList());
    Set<String> newer =
        draft.document().questions().map(QuestionDocument::code).collect(Collectors.toSet());
    Set<String> older = base.questions().map(QuestionDocument::code).collect(Collectors.toSet());
    assertThat(draft.edges()).extracting(Edge::to).allMatch(newer::contains);
    assertThat(draft.edges()).extracting(Edge::from).allMatch(older::contains);
    Map<String, Edge> ends = new HashMap<>();
    for (Edge edge : draft.edges()) {
      assertThat(ends.put(edge.from() + " " + edge.to(), edge)).as("one edge each").isNull();
    }
    assertThat(newer).containsAll(draft.decided());
    for (String dropped : draft.dropped()) {
      assertThat(draft.mapping().isDropped(dropped)).isTrue();
    }
  }

  /** One edit; what is refused changes nothing. */
  private static DraftContent edited(DraftContent draft, QuestionSetDocument base, Random random) {
    try {
      return edit(draft, base, random);
    } catch (InvalidDraftException | NoSuchElementException e) {
      return draft;
    }
  }

  private static DraftContent edit(DraftContent draft, QuestionSetDocument base, Random random) {
    List<QuestionDocument> questions = questions(draft);
    String theme = any(random, draft.document().themes()).code();
    if (questions.isEmpty()) {
      return draft.addQuestion(theme);
    }
    String code = any(random, questions).code();
    return switch (random.nextInt(15)) {
      case 0 -> draft.addTheme("Thema " + random.nextInt(3));
      case 1 -> draft.moveTheme(theme, random.nextBoolean() ? 1 : -1);
      case 2 -> draft.dropTheme(theme);
      case 3 -> draft.addQuestion(theme);
      case 4 -> draft.addFollowUp(code);
      case 5 -> draft.moveQuestion(code, random.nextBoolean() ? 1 : -1);
      case 6 -> draft.moveToTheme(code, theme);
      case 7 -> draft.drop(code);
      case 8 -> draft.split(code);
      case 9 -> draft.merge(code, any(random, questions).code());
      case 10 -> DraftDecisions.decide(draft, code, origins(draft, code), base);
      case 11 ->
          DraftDecisions.decideDropped(draft, any(random, base.questions().toList()).code(), base);
      case 12 -> DraftDecisions.decideUnchanged(draft, base);
      case 13 ->
          DraftTexts.with(
              draft,
              Place.question(code, QuestionField.KIND),
              any(random, List.of(QuestionKind.values())).name(),
              base);
      default ->
          DraftTexts.with(
              draft,
              random.nextInt(5) == 0
                  ? new Place(Part.REASON, code, "REASON")
                  : Place.question(code, any(random, List.of(QuestionField.values()))),
              random.nextBoolean() ? "Een\nTwee\nDrie" + random.nextInt(3) : "Is dit geregeld?",
              base);
    };
  }

  private static Map<String, Boolean> origins(DraftContent draft, String code) {
    return draft.mapping().into(code).stream()
        .collect(Collectors.toMap(Edge::from, Edge::sameMeaning));
  }

  private static List<QuestionDocument> questions(DraftContent draft) {
    return draft.document().questions().toList();
  }

  private static Set<String> codes(DraftContent draft) {
    return Codes.of(draft.document()).collect(Collectors.toCollection(HashSet::new));
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static QuestionSetDocument official() {
    try (InputStream in =
        DraftPropertyTest.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return QuestionSetYaml.read(in).document().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
