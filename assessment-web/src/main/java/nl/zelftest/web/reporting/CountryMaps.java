package nl.zelftest.web.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Share;
import nl.zelftest.web.reporting.HexMap.Shown;

/**
 * Makes the maps of one year. Of a municipality everybody sees how far it is; of results only those
 * of its province together, and its own where it made that public.
 */
final class CountryMaps {

  private final FigureWords words;
  private final NationalFigures figures;
  private final List<MapCell> cells;
  private final String portal;

  /** {@code portal} is the address of the portal, before the paths in it. */
  CountryMaps(FigureWords words, NationalFigures figures, List<MapCell> cells, String portal) {
    this.words = words;
    this.figures = figures;
    this.cells = cells;
    this.portal = portal;
  }

  /**
   * Who takes part.
   *
   * @param moment as of when
   * @param closed whether nothing more is submitted in this year
   */
  Picture participation(Instant moment, boolean closed) {
    String title = words.of(closed ? "country.map.closed" : "country.map", year());
    List<List<String>> data = new ArrayList<>();
    data.add(List.of("code", "gemeente", "provincie", "stand", "openbaar"));
    List<List<String>> lines = new ArrayList<>();
    for (MapCell cell : cells) {
      String province = cell.province().name();
      String published = words.of(cell.published() ? "country.yes" : "country.no");
      lines.add(List.of(cell.name(), province, words.progress(cell.progress(), closed), published));
      data.add(
          List.of(
              cell.code(),
              cell.name(),
              province,
              words.progress(cell.progress(), false),
              published));
    }
    return new Picture(
        "kaart",
        title,
        words.of("country.asOf", words.day(moment)),
        List.of(),
        List.of(
            words.of("country.municipality"),
            words.of("country.province"),
            words.of("country.progress"),
            words.of("country.published")),
        lines,
        data,
        Stream.of(Progress.values())
            .map(one -> key(CellLook.of(one), words.progress(one, closed)))
            .toList(),
        () ->
            draw(
                title,
                cell ->
                    new Shown(
                        CellLook.of(cell.progress()), words.progress(cell.progress(), closed))));
  }

  /** Whether there are questions that the law asks. */
  boolean hasOutcomes() {
    return figures.subjects().stream()
        .anyMatch(one -> one.subject().obligation() == Obligation.LAW);
  }

  /** What the law asks: in the middle of each province, and of who published the own result. */
  Picture outcomes() {
    String title = words.of("country.outcomes", year());
    Map<FigureGroup, Share> middles = new HashMap<>();
    List<List<String>> lines = new ArrayList<>();
    List<List<String>> data = new ArrayList<>();
    data.add(List.of("code", "naam", "soort", "gemeenten", "van", "tot"));
    for (int at = 0; at < figures.groups().size(); at++) {
      FigureGroup group = figures.groups().get(at);
      if (group.kind() == GroupKind.PROVINCE) {
        Figure figure = CountryPictures.law(figures, at);
        Share middle = figure.median();
        middles.put(group, middle);
        lines.add(line(group.name(), words.counted(figure), middle));
        data.add(
            data(
                group.code(),
                group.name(),
                "provincie",
                figure.isShown() ? Integer.toString(figure.municipalities()) : "",
                middle));
      }
    }
    for (MapCell cell : cells) {
      if (cell.law() != null) {
        lines.add(line(cell.name(), words.of("country.outcomes.own"), cell.law()));
        data.add(data(cell.code(), cell.name(), "gemeente", "1", cell.law()));
      }
    }
    return new Picture(
        "kaart-uitkomst",
        title,
        words.of("country.asOf", words.day(figures.madeAt())),
        List.of(),
        List.of(
            words.of("country.about"),
            words.of("country.outcomes.of"),
            words.of("country.outcomes.law"),
            words.of("country.outcomes.step")),
        lines,
        data,
        Stream.of(Outcome.values()).map(one -> key(CellLook.of(one), step(one))).toList(),
        () -> draw(title, cell -> shown(cell, middles.get(cell.province()))));
  }

  private Shown shown(MapCell cell, Share middle) {
    boolean own = cell.law() != null;
    Share share = own ? cell.law() : middle;
    return new Shown(
        CellLook.of(Outcome.of(share)),
        own
            ? words.of("country.outcomes.cell.own", words.range(share))
            : words.of(
                "country.outcomes.cell",
                cell.province().name(),
                share == null ? step(Outcome.HIDDEN) : words.range(share)));
  }

  private List<String> line(String name, String of, Share share) {
    return List.of(
        name,
        of,
        share == null ? words.of("country.none") : words.range(share),
        step(Outcome.of(share)));
  }

  private static List<String> data(
      String code, String name, String kind, String municipalities, Share share) {
    return List.of(
        code,
        name,
        kind,
        municipalities,
        share == null ? "" : Integer.toString(share.from()),
        share == null ? "" : Integer.toString(share.to()));
  }

  private String step(Outcome outcome) {
    return words.of("country.outcome." + outcome);
  }

  private static Picture.Key key(CellLook look, String text) {
    return new Picture.Key(HexMap.key(look), text);
  }

  private String draw(String title, Function<MapCell, Shown> shown) {
    return new HexMap(words, figures.roundId(), portal, shown).draw(title, cells);
  }

  private String year() {
    return Integer.toString(figures.reportingYear());
  }
}
