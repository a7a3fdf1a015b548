package nl.zelftest.web.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.web.faces.Paths;

/**
 * Draws the country with one equal cell for each municipality. Only those that published lead
 * somewhere, so that a keyboard passes by all others; the table beside it names all.
 */
final class HexMap {

  private static final double SIZE = 15;
  private static final double WIDE = Math.sqrt(3) * SIZE;
  private static final double HIGH = 1.5 * SIZE;
  private static final double EDGE = 6;

  /** Neighbours of a cell over each of its six edges, from the upper right around the clock. */
  private static final int[][] OF_EVEN_ROW = {{0, -1}, {1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}};

  private static final int[][] OF_ODD_ROW = {{1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 0}, {0, -1}};

  private record Place(int column, int row) {}

  /** What a cell tells, in colour and sign and in words. */
  record Shown(CellLook look, String text) {}

  private final FigureWords words;
  private final UUID round;

  /** The address of the portal, before the paths in it. */
  private final String portal;

  private final Function<MapCell, Shown> shown;

  HexMap(FigureWords words, UUID round, String portal, Function<MapCell, Shown> shown) {
    this.words = words;
    this.round = round;
    this.portal = portal;
    this.shown = shown;
  }

  String draw(String title, List<MapCell> cells) {
    List<MapCell> placed = cells.stream().filter(MapCell::isOnMap).toList();
    Map<Place, MapCell> places = new HashMap<>();
    placed.forEach(cell -> places.put(new Place(cell.column(), cell.row()), cell));
    int columns = placed.stream().mapToInt(MapCell::column).max().orElse(0) + 1;
    int rows = placed.stream().mapToInt(MapCell::row).max().orElse(0) + 1;
    Drawing drawing =
        new Drawing((columns + 0.5) * WIDE + 2 * EDGE, rows * HIGH + SIZE / 2 + 2 * EDGE);
    Markup root = drawing.root().with("role", "group").with("aria-label", title);
    Markup silent = root.draw("g").with("aria-hidden", "true");
    placed.stream().filter(cell -> !cell.published()).forEach(cell -> cell(silent, cell));
    placed.stream().filter(MapCell::published).forEach(cell -> link(root, cell));
    borders(root.draw("g").with("aria-hidden", "true"), places);
    return drawing.toString();
  }

  /** One cell as a key to the map. */
  static String key(CellLook look) {
    Drawing drawing = new Drawing(WIDE + 2, 2 * SIZE + 2);
    shape(drawing.root().with("aria-hidden", "true"), look, WIDE / 2 + 1, SIZE + 1, false);
    return drawing.toString();
  }

  private void link(Markup root, MapCell cell) {
    Markup link =
        root.draw("a")
            .with("href", portal + Paths.published(cell.code(), round))
            .with("aria-label", words.of("country.map.link", cell.name()));
    cell(link, cell);
  }

  private void cell(Markup parent, MapCell cell) {
    Shown look = shown.apply(cell);
    Markup group = parent.draw("g");
    group.draw("title").text(words.of("country.map.cell", cell.name(), look.text()));
    shape(group, look.look(), x(cell), y(cell), cell.published());
  }

  private static void shape(Markup group, CellLook look, double x, double y, boolean published) {
    StringBuilder points = new StringBuilder();
    for (int corner = 0; corner < 6; corner++) {
      points.append(cornerX(x, corner, SIZE - 1)).append(',');
      points.append(cornerY(y, corner, SIZE - 1)).append(' ');
    }
    group
        .draw("polygon")
        .with("points", points.toString().strip())
        .with("fill", look.colour())
        .with("stroke", Drawing.LINE)
        .with("stroke-width", published ? 3 : 0.75);
    if (!look.sign().isEmpty()) {
      group
          .draw("path")
          .with("d", look.sign())
          .with("transform", "translate(" + Drawing.number(x) + " " + Drawing.number(y) + ")")
          .with("fill", "none")
          .with("stroke", look.ink())
          .with("stroke-width", 2);
    }
  }

  /** Lines where one province ends. */
  private static void borders(Markup group, Map<Place, MapCell> places) {
    StringBuilder path = new StringBuilder();
    places.forEach(
        (place, cell) -> {
          int[][] around = place.row() % 2 == 0 ? OF_EVEN_ROW : OF_ODD_ROW;
          for (int edge = 0; edge < around.length; edge++) {
            MapCell beside =
                places.get(
                    new Place(place.column() + around[edge][0], place.row() + around[edge][1]));
            if (beside == null || !beside.province().equals(cell.province())) {
              path.append('M').append(cornerX(x(cell), edge, SIZE)).append(' ');
              path.append(cornerY(y(cell), edge, SIZE)).append('L');
              path.append(cornerX(x(cell), edge + 1, SIZE)).append(' ');
              path.append(cornerY(y(cell), edge + 1, SIZE));
            }
          }
        });
    group
        .draw("path")
        .with("d", path)
        .with("fill", "none")
        .with("stroke", Drawing.INK)
        .with("stroke-width", 1.5);
  }

  private static double x(MapCell cell) {
    return EDGE + WIDE * (cell.column() + 0.5 + (cell.row() % 2 == 0 ? 0 : 0.5));
  }

  private static double y(MapCell cell) {
    return EDGE + SIZE + HIGH * cell.row();
  }

  /** Corners from the top, around the clock. */
  private static String cornerX(double x, int corner, double size) {
    return Drawing.number(x + size * Math.sin(Math.PI * corner / 3));
  }

  private static String cornerY(double y, int corner, double size) {
    return Drawing.number(y - size * Math.cos(Math.PI * corner / 3));
  }
}
