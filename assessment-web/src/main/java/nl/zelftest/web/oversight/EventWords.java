package nl.zelftest.web.oversight;

import java.util.Locale;
import nl.zelftest.oversight.EventPage.Row;
import nl.zelftest.oversight.EventPage.Who;
import nl.zelftest.web.faces.Texts;

/** Says events in words; a code that has none yet stands there as it is. */
public final class EventWords {
  private final Locale locale;

  EventWords(Locale locale) {
    this.locale = locale;
  }

  public String who(Row row) {
    return row.who() == Who.PERSON ? row.name() : Texts.of(locale, "events.who." + row.who());
  }

  public String action(String code) {
    return Texts.orElse(locale, "event." + code, code);
  }

  public String kind(String objectType) {
    return Texts.orElse(locale, "events.kind." + objectType, objectType);
  }

  /** A role is said in words; other codes are what they are. */
  public String details(Row row) {
    return row.details() == null
        ? ""
        : Texts.orElse(locale, "role." + row.details(), row.details());
  }

  public String result(Row row) {
    return Texts.of(locale, row.refused() ? "events.refused" : "events.done");
  }
}
