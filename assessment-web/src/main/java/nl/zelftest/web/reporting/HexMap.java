package nl.zelftest.web.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
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

  private final FigureWords words;
  private final UUID round;

  /** The address of the portal, before the paths in it. */
  private final String portal;

  /** Whether nothing more is submitted in this round. */
  private final boolean closed;

  HexMap(FigureWords words, UUID round, String portal, boolean closed) {
    this.words = words;
    this.round = round;
    this.portal = portal;
    this.closed = closed;
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
  static String key(Progress progress) {
    Drawing drawing = new Drawing(WIDE + 2, 2 * SIZE + 2);
    shape(drawing.root().with("aria-hidden", "true"), progress, WIDE / 2 + 1, SIZE + 1, false);
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
    Markup group = parent.draw("g");
    group
        .draw("title")
        .text(words.of("country.map.cell", cell.name(), words.progress(cell.progress(), closed)));
    shape(group, cell.progress(), x(cell), y(cell), cell.published());
  }

  private static void shape(
      Markup group, Progress progress, double x, double y, boolean published) {
    String colour =
        switch (progress) {
          case BOTH_SIDES -> Drawing.TEAL;
          case SUBMITTED -> "#9cc4c5";
          case TAKING_PART -> Drawing.AMBER;
          case NOT_YET -> Drawing.PAPER;
        };
    StringBuilder points = new StringBuilder();
    for (int corner = 0; corner < 6; corner++) {
      points.append(cornerX(x, corner, SIZE - 1)).append(',');
      points.append(cornerY(y, corner, SIZE - 1)).append(' ');
    }
    group
        .draw("polygon")
        .with("points", points.toString().strip())
        .with("fill", colour)
        .with("stroke", Drawing.LINE)
        .with("stroke-width", published ? 3 : 0.75);
    String sign =
        switch (progress) {
          case BOTH_SIDES -> "M-7 0l3 4l5 -8M0 2l2 2l5 -8";
          case SUBMITTED -> "M-4 0l3 4l6 -8";
          case TAKING_PART -> "M-5 0h10";
          case NOT_YET -> "";
        };
    if (!sign.isEmpty()) {
      group
          .draw("path")
          .with("d", sign)
          .with("transform", "translate(" + Drawing.number(x) + " " + Drawing.number(y) + ")")
          .with("fill", "none")
          .with("stroke", progress == Progress.BOTH_SIDES ? Drawing.PAPER : Drawing.INK)
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
