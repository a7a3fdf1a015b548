package nl.zelftest.web.reporting;

import nl.zelftest.assessment.Score;

/** A bar from 0 to 100 %: filled as far as is certain, hatched as far as is unknown. */
final class RangeChart {
  private static final String FILL = "#0d5c63";
  private static final String EDGE = "#5d6c73";
  private static final double HATCH = 4;

  private final int width;
  private final int height;

  /** Sizes are in CSS pixels. */
  RangeChart(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Draws a score that counts; {@code alternative} says the same in words. */
  void draw(Markup parent, Score score, String alternative) {
    int low = score.lowPercent();
    int high = score.highPercent();
    Markup svg =
        parent.draw("svg").with("width", width).with("height", height).with("alt", alternative);
    rectangle(svg, 0, 100, "#ffffff");
    if (high > low) {
      hatch(svg, low, high);
    }
    if (low > 0) {
      rectangle(svg, 0, low, FILL);
    }
    rectangle(svg, 0, 100, "none").with("stroke", EDGE).with("stroke-width", 1);
  }

  private Markup rectangle(Markup parent, int from, int to, String fill) {
    return parent
        .draw("rect")
        .with("x", x(from))
        .with("y", 0.5)
        .with("width", x(to) - x(from))
        .with("height", height - 1)
        .with("fill", fill);
  }

  /** A drawing within the drawing cuts the slanted lines off at its edges. */
  private void hatch(Markup svg, int low, int high) {
    double hatched = x(high) - x(low);
    Markup inner =
        svg.draw("svg")
            .with("x", x(low))
            .with("y", 0.5)
            .with("width", hatched)
            .with("height", height - 1);
    StringBuilder lines = new StringBuilder();
    for (double x = -height; x < hatched; x += HATCH) {
      lines.append("M").append(x).append(' ').append(height);
      lines.append("l").append(height).append(' ').append(-height);
    }
    inner.draw("path").with("d", lines).with("stroke", FILL).with("stroke-width", 1.2);
    rectangle(svg, low, high, "none").with("stroke", FILL).with("stroke-width", 1);
  }

  private double x(int percent) {
    return 0.5 + (width - 1) * percent / 100.0;
  }
}
