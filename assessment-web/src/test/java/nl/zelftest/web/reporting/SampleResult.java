package nl.zelftest.web.reporting;

import static nl.zelftest.questionset.AnswerValue.NO;
import static nl.zelftest.questionset.AnswerValue.NOT_APPLICABLE;
import static nl.zelftest.questionset.AnswerValue.PARTLY;
import static nl.zelftest.questionset.AnswerValue.UNKNOWN;
import static nl.zelftest.questionset.AnswerValue.YES;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.assessment.AnswerInput.Link;
import nl.zelftest.assessment.AssessmentHead;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.ScoredQuestion;
import nl.zelftest.assessment.Scoring;
import nl.zelftest.assessment.SubmissionSnapshot;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.MunicipalityPart;
import nl.zelftest.assessment.SubmissionSnapshot.OptionPart;
import nl.zelftest.assessment.SubmissionSnapshot.OrganisationPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.RoundPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.assessment.SubmissionSnapshot.VersionPart;
import nl.zelftest.assessment.VersionChoice;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.QuestionSetDocument;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.questionset.QuestionSetYaml;

/** A submission of the real question set, answered by a made-up organisation. */
final class SampleResult {
  static final Instant SUBMITTED_AT = Instant.parse("2026-11-23T13:03:00Z");
  static final String SHA_256 = "5f0c1e9ad3b27746c8a0fd1e4b6a93d2715e8c4490ab3fd6e21c77b0954fd83a";

  private static final QuestionSetDocument QUESTIONS = questions();
  private static final UUID ID = new UUID(0, 1);
  private static final Map<String, AnswerValue> VALUES =
      Map.ofEntries(
          Map.entry("BP2", PARTLY),
          Map.entry("ON2", NO),
          Map.entry("ON3", UNKNOWN),
          Map.entry("LB1e", UNKNOWN),
          Map.entry("LB1g", NO),
          Map.entry("LB2", PARTLY),
          Map.entry("IN1", PARTLY),
          Map.entry("IN2", UNKNOWN),
          Map.entry("KW1", NO));

  private OrganisationKind side = OrganisationKind.MUNICIPALITY;
  private boolean fromPaper;
  private String organisation = "Gemeente Zwolle";
  private boolean blind = true;
  private final List<QuestionPart> more = new ArrayList<>();
  private AnswerValue everything;
  private String reason;
  private String note =
      "Vastgelegd in de uitvoeringsovereenkomst, hoofdstuk 3.\nZie ook bijlage 2.";
  private List<Link> links =
      List.of(
          new Link("https://voorbeeld.nl/beleidsplan?jaar=2026&deel=2", "Beleidsplan, blz. 14"),
          new Link("https://voorbeeld.nl/verordening", ""));

  SampleResult byTheCouncil() {
    side = OrganisationKind.COUNCIL;
    organisation = "Wmo-adviesraad Zwolle";
    return this;
  }

  SampleResult afterTheReveal() {
    blind = false;
    return this;
  }

  SampleResult withNote(String text) {
    note = text;
    return this;
  }

  SampleResult withLinks(Link... given) {
    links = List.of(given);
    return this;
  }

  SampleResult withNothingApplicable(String why) {
    everything = NOT_APPLICABLE;
    reason = why;
    return this;
  }

  /** With one more theme, in which a question of a kind is answered with this entry. */
  SampleResult withEntry(QuestionKind kind, String entry, OptionPart... options) {
    QuestionPart question =
        new QuestionPart(
            ID,
            "X" + more.size(),
            "8." + (more.size() + 1),
            kind,
            Obligation.ADVICE,
            "Een andere vraag",
            "Een andere vraag",
            null,
            entry,
            List.of(),
            List.of(options),
            null,
            null,
            List.of(),
            null,
            null);
    more.add(question);
    return this;
  }

  /** With every answer written over from paper. */
  SampleResult fromPaper() {
    fromPaper = true;
    return this;
  }

  ResultPage page() {
    List<ThemePart> themes = new ArrayList<>();
    for (ThemeDocument theme : QUESTIONS.themes()) {
      themes.add(theme(themes.size() + 1, theme));
    }
    if (!more.isEmpty()) {
      themes.add(new ThemePart(themes.size() + 1, "meer", "Meer", more));
    }
    SubmissionSnapshot submission =
        new SubmissionSnapshot(
            1,
            ID,
            SUBMITTED_AT.toString(),
            ID,
            new RoundPart(ID, "Najaarsronde 2026", 2026),
            new MunicipalityPart("GM0193", "Zwolle"),
            new OrganisationPart(ID, side, organisation),
            new VersionPart(ID, QUESTIONS.code(), QUESTIONS.version(), QUESTIONS.title()),
            themes);
    return new ResultPage(
        new AssessmentHead(
            ID,
            "Najaarsronde 2026",
            2026,
            SUBMITTED_AT,
            "Zwolle",
            organisation,
            side,
            true,
            false,
            new VersionChoice("1", null, null, null),
            false,
            false),
        1,
        SUBMITTED_AT,
        blind,
        SHA_256,
        submission,
        Scoring.of(
            themes.stream()
                .flatMap(
                    theme ->
                        theme.questions().stream().map(question -> scored(theme.code(), question)))
                .toList()));
  }

  private ThemePart theme(int number, ThemeDocument theme) {
    List<QuestionPart> parts = new ArrayList<>();
    for (QuestionDocument question : theme.questions()) {
      parts.add(part(number + "." + (parts.size() + 1), question));
    }
    return new ThemePart(number, theme.code(), theme.title(), parts);
  }

  private QuestionPart part(String number, QuestionDocument question) {
    AnswerValue value = value(question.code());
    FollowUpDocument followUp = question.followUp();
    boolean asked = followUp != null && followUp.whenAnswered().contains(value);
    return new QuestionPart(
        ID,
        question.code(),
        number,
        question.kind(),
        question.obligation(),
        question.text(),
        question.plain(),
        question.kind() == QuestionKind.CHECKLIST && value != NOT_APPLICABLE ? null : value,
        null,
        question.items().stream().map(this::item).toList(),
        List.of(),
        reason,
        note,
        links,
        fromPaper ? true : null,
        asked ? part(number + "b", followUp.question()) : null);
  }

  private ItemPart item(ItemDocument item) {
    return new ItemPart(item.code(), item.text(), everything == null ? value(item.code()) : null);
  }

  private AnswerValue value(String code) {
    return everything == null ? VALUES.getOrDefault(code, YES) : everything;
  }

  private static ScoredQuestion scored(String theme, QuestionPart question) {
    return new ScoredQuestion(
        question.code(),
        theme,
        question.obligation(),
        question.kind(),
        question.value(),
        question.items().stream().map(ItemPart::value).toList(),
        false,
        null,
        question.followUp() == null ? null : scored(theme, question.followUp()));
  }

  private static QuestionSetDocument questions() {
    try (InputStream in =
        QuestionSetYaml.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return QuestionSetYaml.read(in).document().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
