package nl.zelftest.web.reporting;

import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.web.reporting.StackedBar.Segment;

/** Draws bars of verdicts below each other: a name, the bar, and how many it counts. */
final class StackedBars {

  private static final int WIDTH = 1000;
  private static final int MARGIN = 20;
  private static final int NAME = 400;
  private static final int BAR = 400;
  private static final int HIGH = 22;
  private static final int HIGH_OF_BANDS = 60;
  private static final int LINE = 18;
  private static final int TOP = 110;
  private static final int LETTERS = 56;
  private static final int LETTERS_OF_LINE = 110;
  private static final int LETTERS_AFTER = 22;
  private static final int KEY = 190;
  private static final int HATCH = 6;

  private final FigureWords words;

  StackedBars(FigureWords words) {
    this.words = words;
  }

  String draw(String title, String note, List<StackedBar> bars) {
    List<String> explained =
        bars.stream().anyMatch(StackedBar::isInBands)
            ? Lines.of(words.of("country.bands"), LETTERS_OF_LINE)
            : List.of();
    double top = TOP + LINE + explained.size() * LINE;
    double height = top + MARGIN;
    for (StackedBar bar : bars) {
      height += height(bar);
    }
    Drawing drawing = new Drawing(WIDTH, height);
    Markup root = drawing.root();
    Drawing.rectangle(root, 0, 0, WIDTH, height).with("fill", Drawing.PAPER);
    Drawing.text(root, MARGIN, 30, title).with("font-size", 20).with("font-weight", "bold");
    Drawing.text(root, MARGIN, 54, note);
    legend(root);
    for (int at = 0; at < explained.size(); at++) {
      Drawing.text(root, MARGIN, TOP + at * LINE, explained.get(at));
    }
    scale(root, top - LINE / 3.0);
    double y = top;
    for (StackedBar bar : bars) {
      line(root, bar, y);
      y += height(bar);
    }
    return drawing.toString();
  }

  private static double height(StackedBar bar) {
    return Math.max(drawn(bar), Lines.of(bar.label(), LETTERS).size() * LINE) + LINE / 2.0;
  }

  private static double drawn(StackedBar bar) {
    return bar.isInBands() ? HIGH_OF_BANDS : HIGH;
  }

  private void legend(Markup root) {
    double x = MARGIN;
    for (Verdict verdict : StackedBar.ORDER) {
      fill(root, verdict, x, 72, 30, 16);
      Drawing.text(root, x + 38, 85, words.verdict(verdict));
      x += KEY;
    }
  }

  private void scale(Markup root, double y) {
    double x = MARGIN + NAME + MARGIN / 2.0;
    Drawing.text(root, MARGIN, y, words.of("country.scale"));
    Drawing.text(root, x, y, words.of("percent", 0));
    Drawing.text(root, x + BAR / 2.0, y, words.of("percent", 50)).with("text-anchor", "middle");
    Drawing.text(root, x + BAR, y, words.of("percent", 100)).with("text-anchor", "end");
  }

  private void line(Markup root, StackedBar bar, double y) {
    double textY = y + 16;
    for (String line : Lines.of(bar.label(), LETTERS)) {
      Drawing.text(root, MARGIN, textY, line);
      textY += LINE;
    }
    double x = MARGIN + NAME + MARGIN / 2.0;
    double high = drawn(bar);
    if (bar.isInBands()) {
      Drawing.rectangle(root, x, y, BAR, high).with("fill", "none").with("stroke", Drawing.LINE);
      // Its right edge marks the middle.
      Drawing.rectangle(root, x, y, BAR / 2.0, high)
          .with("fill", "none")
          .with("stroke", Drawing.LINE);
    }
    for (Segment segment : bar.segments()) {
      fill(
          root,
          segment.verdict(),
          x + BAR * segment.x() / 100,
          y + high * segment.y() / 100,
          BAR * segment.width() / 100,
          high * segment.height() / 100);
      if (bar.isInBands()) {
        mark(root, x + BAR * segment.x() / 100, y, high, segment);
        mark(root, x + BAR * segment.end() / 100, y, high, segment);
      }
    }
    double after = bar.figure().isShown() ? x + BAR + MARGIN / 2.0 : x;
    Drawing.text(root, after, y + 16, words.counted(bar.figure()));
    if (bar.isInBands()) {
      double mostY = y + 16;
      for (String line : Lines.of(words.most(bar.figure()), LETTERS_AFTER)) {
        mostY += LINE;
        Drawing.text(root, after, mostY, line);
      }
    }
  }

  private static void mark(Markup root, double x, double y, double high, Segment segment) {
    double top = y + high * segment.markTop() / 100;
    root.draw("path")
        .with(
            "d",
            "M%s %sV%s"
                .formatted(
                    Drawing.number(x),
                    Drawing.number(top),
                    Drawing.number(y + high * segment.markBottom() / 100)))
        .with("stroke", Drawing.INK)
        .with("stroke-width", 2);
  }

  /** A colour and a pattern of its own for each, so that it is told without colour too. */
  private static void fill(
      Markup root, Verdict verdict, double x, double y, double width, double height) {
    String colour =
        switch (verdict) {
          case MEETS -> Drawing.TEAL;
          case PARTLY -> Drawing.AMBER;
          case DOES_NOT_MEET -> Drawing.RED;
          case UNKNOWN, NOT_APPLICABLE -> Drawing.PAPER;
        };
    Drawing.rectangle(root, x, y, width, height).with("fill", colour);
    Markup inner =
        root.draw("svg")
            .with("x", Drawing.number(x))
            .with("y", Drawing.number(y))
            .with("width", Drawing.number(width))
            .with("height", Drawing.number(height));
    StringBuilder path = new StringBuilder();
    if (verdict == Verdict.UNKNOWN || verdict == Verdict.DOES_NOT_MEET) {
      for (double from = -height; from < width; from += HATCH) {
        path.append('M').append(Drawing.number(from)).append(' ').append(Drawing.number(height));
        path.append('l').append(Drawing.number(height)).append(' ');
        path.append(Drawing.number(-height));
      }
    } else if (verdict == Verdict.PARTLY) {
      for (double from = HATCH / 2.0; from < width; from += HATCH) {
        path.append('M').append(Drawing.number(from)).append(" 0v");
        path.append(Drawing.number(height));
      }
    }
    if (path.length() > 0) {
      inner
          .draw("path")
          .with("d", path)
          .with("stroke", verdict == Verdict.DOES_NOT_MEET ? Drawing.PAPER : Drawing.INK)
          .with("stroke-width", 1);
    }
    Drawing.rectangle(root, x, y, width, height)
        .with("fill", "none")
        .with("stroke", Drawing.LINE)
        .with("stroke-width", 1);
  }
}
