package nl.zelftest.web.api;

import java.util.Map;

/** What the portal's fixed values are called in the API, whose language is Dutch. */
final class DutchCodes {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("MEETS", "VOLDOET"),
          Map.entry("PARTLY", "DEELS"),
          Map.entry("DOES_NOT_MEET", "VOLDOET_NIET"),
          Map.entry("UNKNOWN", "ONBEKEND"),
          Map.entry("NOT_APPLICABLE", "NIET_VAN_TOEPASSING"),
          Map.entry("YES", "JA"),
          Map.entry("NO", "NEE"),
          Map.entry("LAW", "WET"),
          Map.entry("EXPLANATORY", "TOELICHTING"),
          Map.entry("ADVICE", "ADVIES"),
          Map.entry("TOTAL", "GEHEEL"),
          Map.entry("THEME", "THEMA"),
          Map.entry("QUESTION", "VRAAG"),
          Map.entry("NATION", "LAND"),
          Map.entry("PROVINCE", "PROVINCIE"),
          Map.entry("SIZE_CLASS", "GROOTTEKLASSE"));

  private DutchCodes() {}

  static String of(Enum<?> value) {
    String code = CODES.get(value.name());
    if (code == null) {
      throw new IllegalArgumentException("No Dutch code for " + value);
    }
    return code;
  }
}
