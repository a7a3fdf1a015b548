package nl.zelftest.web.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zelftest.assessment.Score;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.web.faces.Html;

/**
 * Draws a subject through the years with one line for each side: what is arranged for certain, with
 * what is unknown above it. A line breaks off where a year cannot be compared with the one before.
 * The table says the same, and also what predecessors came to, which no line adds up.
 */
final class YearLines {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 180;
  private static final int LEFT = 48;
  private static final int RIGHT = 345;
  private static final int TOP = 10;
  private static final int BOTTOM = 150;
  private static final int WHOLE = 100;
  private static final int HALF = 50;

  /** So many years have room for their number. */
  private static final int MOST_LABELS = 6;

  /** Kinds of lines in the style sheet; of more councils some look alike. */
  private static final int STYLES = 4;

  private YearLines() {}

  /** Writes the drawing and what its lines stand for; nothing of less than two years. */
  static void write(Html html, YearsPage page, SubjectYears subject, YearsWords words) {
    List<Row> rows = new ArrayList<>();
    for (Row row : subject.rows()) {
      if (row.moment().municipalityCode().equals(page.municipalityCode())
          && row.cells().stream().anyMatch(YearLines::isDrawn)) {
        rows.add(row);
      }
    }
    if (rows.size() < 2) {
      return;
    }
    Collections.reverse(rows);
    html.open("svg", "year-lines").with("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    html.with("aria-hidden", "true").with("focusable", "false");
    axes(html, rows, words);
    List<List<Point>> lines = new ArrayList<>();
    for (int column = 0; column < page.lines().size(); column++) {
      lines.add(points(rows, column, page.lines().size()));
      line(html, lines.get(column), column);
    }
    html.close().open("ul", "legend");
    for (int column = 0; column < lines.size(); column++) {
      if (!lines.get(column).isEmpty()) {
        html.open("li").open("svg", "line-key").with("aria-hidden", "true");
        html.with("viewBox", "0 0 28 12");
        stroke(html, "year-line", column, "M1 6H27");
        stroke(html, "year-mark", column, mark(column, 14, 6));
        html.close().text(" " + words.line(page.lines().get(column))).close();
      }
    }
    html.close();
  }

  private static void axes(Html html, List<Row> rows, YearsWords words) {
    StringBuilder grid = new StringBuilder();
    for (int percent = 0; percent <= WHOLE; percent += HALF) {
      grid.append('M').append(LEFT).append(' ').append(y(percent)).append('H').append(RIGHT);
      html.open("text", "year-label").with("x", Integer.toString(LEFT - 6));
      html.with("y", Integer.toString(y(percent) + 4)).with("text-anchor", "end");
      html.text(words.of("percent", percent)).close();
    }
    html.open("path", "year-grid").with("d", grid.toString()).close();
    int every = (rows.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int at = rows.size() - 1; at >= 0; at -= every) {
      html.open("text", "year-label").with("x", Integer.toString(x(at, rows.size())));
      html.with("y", Integer.toString(BOTTOM + 20)).with("text-anchor", "middle");
      html.text(Integer.toString(rows.get(at).moment().reportingYear())).close();
    }
  }

  private static List<Point> points(List<Row> rows, int column, int columns) {
    // Beside each other, for both sides often come to the same.
    int aside = 4 * column - 2 * (columns - 1);
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Cell cell = rows.get(at).cells().get(column);
      if (isDrawn(cell)) {
        Score score = cell.values().get(0).score();
        points.add(
            new Point(
                x(at, rows.size()) + aside,
                y(score.lowPercent()),
                y(score.highPercent()),
                cell.movement() != null));
      }
    }
    return points;
  }

  private static void line(Html html, List<Point> points, int column) {
    if (points.isEmpty()) {
      return;
    }
    stroke(html, "year-unknown", column, unknown(points));
    stroke(html, "year-line", column, certain(points));
    StringBuilder marks = new StringBuilder();
    for (Point point : points) {
      marks.append(mark(column, point.x(), point.low()));
    }
    stroke(html, "year-mark", column, marks.toString());
  }

  /**
   * A year of one side.
   *
   * @param follows whether it can be compared with the one before
   */
  record Point(int x, int low, int high, boolean follows) {}

  /** Through what is certain, broken off before a year that follows on none. */
  static String certain(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() || !point.follows() ? 'M' : 'L');
      path.append(point.x()).append(' ').append(point.low());
    }
    return path.toString();
  }

  private static String unknown(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append('M').append(point.x()).append(' ').append(point.low());
      path.append('V').append(point.high());
    }
    return path.toString();
  }

  private static boolean isDrawn(Cell cell) {
    return cell.values().size() == 1 && cell.values().get(0).score().counted() > 0;
  }

  private static void stroke(Html html, String style, int column, String path) {
    html.open("path", style + " side-" + column % STYLES).with("d", path).close();
  }

  /** Round for the first line, which is the municipality's where it has one; square for others. */
  private static String mark(int column, int x, int y) {
    return column == 0
        ? "M" + (x - 4) + " " + y + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"
        : "M" + (x - 4) + " " + (y - 4) + "h8v8h-8z";
  }

  private static int x(int at, int count) {
    return LEFT + 12 + (RIGHT - LEFT - 24) * at / (count - 1);
  }

  private static int y(int percent) {
    return BOTTOM - (BOTTOM - TOP) * percent / WHOLE;
  }
}
