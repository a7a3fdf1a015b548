package nl.zelftest.account;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser as a person would name it. Only that is kept of what it says of itself, as the whole
 * would tell people apart.
 *
 * @param make such as Firefox; empty when it is none of the usual ones
 * @param operatingSystem such as Windows; empty likewise
 */
public record Browser(String make, String operatingSystem) {

  private static final int LONGEST = 1_000;

  /** In this order: nearly all say Safari too, and most say Chrome. */
  private static final Map<String, String> MAKES = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    MAKES.put("Edg", "Edge");
    MAKES.put("OPR/", "Opera");
    MAKES.put("SamsungBrowser", "Samsung Internet");
    MAKES.put("Firefox", "Firefox");
    MAKES.put("FxiOS", "Firefox");
    MAKES.put("CriOS", "Chrome");
    MAKES.put("Chrome", "Chrome");
    MAKES.put("Safari", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /** From the header {@code User-Agent}, which may be missing and may say anything. */
  public static Browser of(String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    String read = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    return new Browser(first(MAKES, read), first(SYSTEMS, read));
  }

  private static String first(Map<String, String> names, String text) {
    return names.entrySet().stream()
        .filter(name -> text.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
