package nl.zelftest.web.reporting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.web.faces.Paths;

/** Finds a municipality or a province of one year by what somebody typed. */
public final class PlaceSearch {

  /** What people say instead of the official name, both as they are compared. */
  private static final Map<String, String> ALSO =
      Map.of("den haag", "s gravenhage", "den bosch", "s hertogenbosch", "friesland", "fryslan");

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ADDITION = Pattern.compile(" \\(.*\\)$");

  /** Fewer letters are in too many names. */
  private static final int LEAST = 2;

  private static final int MOST = 10;

  /**
   * A place that can be looked up.
   *
   * @param label that no other place has
   * @param code of the municipality or province
   * @param path of the page where it stands
   * @param name the official one
   * @param kind what people say before or after the name
   */
  public record Place(String label, String code, String path, String name, String kind) {
    /** All that it is called, as it is compared; worked out when something is looked for only. */
    private Set<String> names() {
      Set<String> names = new HashSet<>();
      names.add(compared(label));
      names.add(compared(code));
      for (String one : List.of(name, ADDITION.matcher(name).replaceAll(""))) {
        names.add(compared(one));
        names.add(kind + " " + compared(one));
        names.add(compared(one) + " " + kind);
      }
      ALSO.forEach(
          (also, official) -> {
            if (names.contains(official)) {
              names.add(also);
            }
          });
      return names;
    }
  }

  /** What something typed is to a place. */
  public enum How {
    /** What it is called. */
    NAME,
    /** A part of that. */
    PART,
    /** The name or code of a municipality that went into it. */
    FORMER
  }

  /**
   * What was found.
   *
   * @param places none, the one that was meant, or those that can be meant
   * @param how what was typed is to them
   */
  public record Found(List<Place> places, How how) {
    public Found {
      places = List.copyOf(places);
    }

    /** Whether there is no doubt which place was meant. */
    public boolean isOne() {
      return how == How.NAME && places.size() == 1;
    }

    public boolean isNothing() {
      return places.isEmpty();
    }
  }

  private final List<Place> places;

  /** Looks among the provinces, and the municipalities of a round. */
  PlaceSearch(FigureWords words, NationalFigures figures, List<MapCell> cells) {
    Set<String> provinces =
        figures.groups().stream()
            .filter(one -> one.kind() == GroupKind.PROVINCE)
            .map(FigureGroup::name)
            .collect(Collectors.toSet());
    List<Place> all = new ArrayList<>();
    for (MapCell cell : cells) {
      String label =
          provinces.contains(cell.name())
              ? words.of("country.place.municipality", cell.name())
              : cell.name();
      all.add(new Place(label, cell.code(), path(figures, cell), cell.name(), "gemeente"));
    }
    for (FigureGroup group : figures.groups()) {
      if (group.kind() == GroupKind.PROVINCE) {
        String label = words.of("country.place.province", group.name());
        all.add(
            new Place(
                label,
                group.code(),
                Paths.country(figures.reportingYear(), group.code()),
                group.name(),
                "provincie"));
      }
    }
    places = List.copyOf(all);
  }

  /** Its own result where that is public; otherwise its province, which then names it. */
  private static String path(NationalFigures figures, MapCell cell) {
    return cell.published()
        ? Paths.published(cell.code(), figures.roundId())
        : Paths.country(figures.reportingYear(), cell.province().code())
            + "?gemeente="
            + cell.code();
  }

  /** Without capitals, accents, and what stands between words. */
  private static String compared(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** All places, by the names that a list offers. */
  public List<Place> all() {
    return places;
  }

  /** The places with these codes, for somebody who typed what went into them. */
  public Found among(Set<String> codes) {
    return new Found(
        places.stream().filter(one -> codes.contains(one.code())).toList(), How.FORMER);
  }

  /** Looks for a name or a code; where nothing has it, for names that hold it. */
  public Found find(String typed) {
    String text = compared(typed);
    List<Place> same = places.stream().filter(one -> one.names().contains(text)).toList();
    if (!same.isEmpty() || text.length() < LEAST) {
      return new Found(same, How.NAME);
    }
    Stream<Place> alike = places.stream().filter(one -> compared(one.label()).contains(text));
    return new Found(alike.limit(MOST).toList(), How.PART);
  }
}
