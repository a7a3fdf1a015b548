package nl.zelftest.questionset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;

/** Reads and changes the texts of a draft, field by field. */
final class DraftTexts {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_SOURCE = 400;

  private DraftTexts() {}

  /** What a place holds; empty when the draft has no such place. */
  static Optional<String> text(DraftContent draft, Place place) {
    QuestionSetDocument document = draft.document();
    return switch (place.part()) {
      case VERSION -> versionText(document, place.field());
      case THEME ->
          document.themes().stream()
              .filter(theme -> theme.code().equals(place.code()))
              .findFirst()
              .flatMap(theme -> themeText(theme, place.field()));
      case QUESTION ->
          document
              .question(place.code())
              .flatMap(question -> field(place.field()).map(field -> field.of(question)));
      case REASON -> reasonText(draft, place);
    };
  }

  private static Optional<String> versionText(QuestionSetDocument document, String field) {
    return switch (field) {
      case "LABEL" -> Optional.of(orEmpty(document.version()));
      case "TITLE" -> Optional.of(orEmpty(document.title()));
      case "SUBTITLE" -> Optional.of(orEmpty(document.subtitle()));
      case "SOURCE" -> Optional.of(orEmpty(document.source()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> themeText(ThemeDocument theme, String field) {
    return switch (field) {
      case "TITLE" -> Optional.of(orEmpty(theme.title()));
      case "EXPLANATION" -> Optional.of(orEmpty(theme.explanation()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> reasonText(DraftContent draft, Place place) {
    if (!draft.used().contains(place.code())) {
      return Optional.empty();
    }
    ChangeReason reason = draft.reasons().getOrDefault(place.code(), ChangeReason.NONE);
    return switch (place.field()) {
      case "REASON" -> Optional.of(orEmpty(reason.reason()));
      case "SOURCE" -> Optional.of(orEmpty(reason.source()));
      default -> Optional.empty();
    };
  }

  private static Optional<QuestionField> field(String name) {
    return Arrays.stream(QuestionField.values())
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /**
   * Puts another text at a place that the draft has. What may change a question's meaning makes its
   * mapping undecided again.
   *
   * @throws InvalidDraftException when the text does not fit there
   */
  static DraftContent with(DraftContent draft, Place place, String text, QuestionSetDocument base) {
    String kept = text.replace("\r\n", "\n").strip();
    requireFit(place, kept);
    String value = kept.isEmpty() ? null : kept;
    return switch (place.part()) {
      case VERSION -> draft.with(versionWith(draft.document(), place.field(), value));
      case THEME ->
          draft.with(
              DocumentEdits.theme(
                  draft.document(), place.code(), theme -> themeWith(theme, place.field(), value)));
      case QUESTION ->
          withQuestion(
              draft, place, (field, question, used) -> field.set(question, kept, used), base);
      case REASON -> withReason(draft, place, value);
    };
  }

  /** Puts back what a place held before; the elements of a list get the codes that they had. */
  static DraftContent restored(
      DraftContent draft, Place place, DraftContent before, QuestionSetDocument base) {
    if (place.part() != Place.Part.QUESTION) {
      return with(draft, place, text(before, place).orElse(""), base);
    }
    QuestionDocument earlier = before.document().question(place.code()).orElseThrow();
    return withQuestion(
        draft, place, (field, question, used) -> field.restored(question, earlier), base);
  }

  /** As in a file's texts: lines and tabs, no other control characters. */
  private static boolean isAllowed(int character) {
    return character == '\n' || character == '\t' || YamlFile.isAllowed(character);
  }

  private static void requireFit(Place place, String text) {
    int longest =
        switch (place.field()) {
          case "LABEL" -> MappingReader.MAX_CODE;
          case "TITLE", "SUBTITLE" -> MappingReader.MAX_TITLE;
          case "REASON" -> LONGEST_REASON;
          case "SOURCE" -> LONGEST_SOURCE;
          default -> MappingReader.MAX_TEXT;
        };
    if (text.length() > longest) {
      throw new InvalidDraftException(Reason.TOO_LONG);
    }
    if (text.codePoints().anyMatch(character -> !isAllowed(character))) {
      throw new InvalidDraftException(Reason.UNKNOWN_VALUE);
    }
  }

  private static QuestionSetDocument versionWith(
      QuestionSetDocument document, String field, String value) {
    return new QuestionSetDocument(
        document.code(),
        field.equals("LABEL") ? value : document.version(),
        document.language(),
        field.equals("TITLE") ? value : document.title(),
        field.equals("SUBTITLE") ? value : document.subtitle(),
        document.validFrom(),
        field.equals("SOURCE") ? value : document.source(),
        document.themes());
  }

  private static ThemeDocument themeWith(ThemeDocument theme, String field, String value) {
    return new ThemeDocument(
        theme.code(),
        field.equals("TITLE") ? value : theme.title(),
        field.equals("EXPLANATION") ? value : theme.explanation(),
        theme.questions());
  }

  /** What becomes of a question when a field of it changes. */
  private interface FieldEdit {
    QuestionDocument apply(QuestionField field, QuestionDocument question, Set<String> used);
  }

  private static DraftContent withQuestion(
      DraftContent draft, Place place, FieldEdit edit, QuestionSetDocument base) {
    QuestionField field = field(place.field()).orElseThrow();
    Set<String> codes = new LinkedHashSet<>(draft.used());
    QuestionSetDocument changed =
        DocumentEdits.question(
            draft.document(), place.code(), question -> edit.apply(field, question, codes));
    DraftContent next =
        new DraftContent(
            changed, draft.edges(), draft.decided(), draft.dropped(), draft.reasons(), codes);
    return field.isMeaning() && base != null
        ? DraftDecisions.reconsidered(next, place.code(), base)
        : next;
  }

  private static DraftContent withReason(DraftContent draft, Place place, String value) {
    ChangeReason before = draft.reasons().getOrDefault(place.code(), ChangeReason.NONE);
    ChangeReason reason =
        place.field().equals("REASON")
            ? new ChangeReason(value, before.source())
            : new ChangeReason(before.reason(), value);
    Map<String, ChangeReason> others = new LinkedHashMap<>(draft.reasons());
    others.put(place.code(), reason);
    others.values().removeIf(ChangeReason::isEmpty);
    return new DraftContent(
        draft.document(), draft.edges(), draft.decided(), draft.dropped(), others, draft.used());
  }
}
