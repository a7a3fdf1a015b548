package nl.zelftest.web.round;

import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.zelftest.round.RoundField;
import nl.zelftest.round.RoundInput;
import nl.zelftest.round.RoundPage;
import nl.zelftest.web.faces.Texts;

/** The fields of a round as they are on the page. */
final class RoundForm {
  private RoundForm() {}

  /** Where a field is on the page. */
  static String place(RoundField field) {
    return switch (field) {
      case VERSION -> "versie";
      case NAME -> "naam";
      case REPORTING_YEAR -> "jaar";
      case REFERENCE_DATE -> "peildatum";
      case OPENS_ON -> "opent";
      case CLOSES_ON -> "sluit";
      case REVEAL_RULE -> "onthulling-ON_DATE";
      case REVEAL_ON -> "onthulling-dag";
      case MOVE_ON -> "omzetten";
    };
  }

  /**
   * What was typed.
   *
   * @param parameters what the page sent, by name
   */
  static RoundInput typed(UnaryOperator<String> parameters) {
    return new RoundInput(
        typed(parameters, "versie"),
        typed(parameters, "naam"),
        typed(parameters, "jaar"),
        typed(parameters, "peildatum"),
        typed(parameters, "opent"),
        typed(parameters, "sluit"),
        typed(parameters, "onthulling"),
        typed(parameters, "onthulling-dag"),
        typed(parameters, "omzetten"));
  }

  private static String typed(UnaryOperator<String> parameters, String name) {
    String text = parameters.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What a round holds in a field, in words; a line where it is empty. */
  static String text(RoundPage round, RoundField field, Locale locale) {
    RoundInput input = round.input();
    String text =
        switch (field) {
          case VERSION -> versionLabel(round, input.versionId());
          case NAME -> input.name();
          case REPORTING_YEAR -> input.reportingYear();
          case REFERENCE_DATE -> input.referenceDate();
          case OPENS_ON -> input.opensOn();
          case CLOSES_ON -> input.closesOn();
          case REVEAL_RULE -> Texts.of(locale, "round.rule." + input.revealRule());
          case REVEAL_ON -> input.revealOn();
          case MOVE_ON -> input.moveOn();
        };
    return text == null ? "–" : text;
  }

  private static String versionLabel(RoundPage round, String id) {
    return round.versions().stream()
        .filter(version -> version.id().toString().equals(id))
        .findFirst()
        .orElseThrow()
        .label();
  }
}
