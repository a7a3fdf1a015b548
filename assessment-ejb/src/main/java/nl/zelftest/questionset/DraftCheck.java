package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zelftest.questionset.DraftFinding.Kind;
import nl.zelftest.questionset.Place.Part;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/** Tells what a draft still lacks: the same that a file is refused for. */
final class DraftCheck {

  private static final int FEWEST_OPTIONS = 2;

  private final List<DraftFinding> findings = new ArrayList<>();

  private DraftCheck() {}

  static List<DraftFinding> of(QuestionSetDocument document) {
    DraftCheck check = new DraftCheck();
    check.version(document);
    document.themes().forEach(check::theme);
    return check.findings;
  }

  private void version(QuestionSetDocument document) {
    require(new Place(Part.VERSION, "", "LABEL"), document.version());
    require(new Place(Part.VERSION, "", "TITLE"), document.title());
    if (document.themes().isEmpty()) {
      add(new Place(Part.VERSION, "", "TITLE"), Kind.NO_QUESTIONS);
    }
  }

  private void theme(ThemeDocument theme) {
    Place title = new Place(Part.THEME, theme.code(), "TITLE");
    require(title, theme.title());
    if (theme.questions().isEmpty()) {
      add(title, Kind.NO_QUESTIONS);
    }
    theme.questions().stream().flatMap(QuestionDocument::withFollowUps).forEach(this::question);
  }

  private void question(QuestionDocument question) {
    for (QuestionField field :
        List.of(QuestionField.TEXT, QuestionField.PLAIN, QuestionField.BASIS)) {
      require(Place.question(question.code(), field), field.of(question));
    }
    if (question.kind() == QuestionKind.CHECKLIST && question.items().isEmpty()) {
      add(Place.question(question.code(), QuestionField.ITEMS), Kind.ITEMS_MISSING);
    }
    if (question.kind() == QuestionKind.SINGLE_CHOICE
        && question.options().size() < FEWEST_OPTIONS) {
      add(Place.question(question.code(), QuestionField.OPTIONS), Kind.OPTIONS_MISSING);
    }
    if (question.followUp() != null) {
      Set<AnswerValue> asked = question.followUp().whenAnswered();
      if (asked.isEmpty() || !possible(question).containsAll(asked)) {
        add(
            Place.question(question.code(), QuestionField.ASKED_AFTER),
            Kind.CONDITION_NOT_POSSIBLE);
      }
    }
  }

  /** Only a judgement is answered as a whole; any question may allow that it does not apply. */
  static Set<AnswerValue> possible(QuestionDocument question) {
    Set<AnswerValue> possible =
        question.kind() == QuestionKind.JUDGEMENT
            ? EnumSet.complementOf(EnumSet.of(AnswerValue.NOT_APPLICABLE))
            : EnumSet.noneOf(AnswerValue.class);
    if (question.notApplicableAllowed()) {
      possible.add(AnswerValue.NOT_APPLICABLE);
    }
    return possible;
  }

  private void require(Place place, String text) {
    if (text == null || text.isEmpty()) {
      add(place, Kind.MISSING);
    }
  }

  private void add(Place place, Kind kind) {
    findings.add(new DraftFinding(place, kind));
  }
}
