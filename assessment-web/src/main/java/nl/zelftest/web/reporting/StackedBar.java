package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.Share;

/**
 * One line of a picture of verdicts, and of its table.
 *
 * @param dutch whether the label is in the language of the questions, whatever the reader's is
 */
public record StackedBar(String label, boolean dutch, Figure figure) {

  private static final double WHOLE = 100;

  /** Of the room that a band has, how much it takes. */
  private static final double THICK = 0.4;

  /** In the order in which a bar shows them: what is met on the left, what does not count last. */
  public static final List<Verdict> ORDER =
      List.of(
          Verdict.MEETS,
          Verdict.PARTLY,
          Verdict.UNKNOWN,
          Verdict.DOES_NOT_MEET,
          Verdict.NOT_APPLICABLE);

  /** A part of a bar, in per cent of the bar's width and height. */
  public record Segment(Verdict verdict, double x, double width, double y, double height) {
    public double end() {
      return x + width;
    }

    /** Where the marks at both ends of a band begin; they are twice as high as it is. */
    public double markTop() {
      return y - height / 2;
    }

    public double markBottom() {
      return y + height * 1.5;
    }
  }

  /** Whether shares are told as bands, so that it is not known how long each part is. */
  public boolean isInBands() {
    return figure.shares().values().stream().anyMatch(Share::isBand);
  }

  /**
   * What is drawn: the parts side by side, together as wide as the bar; or, of bands, each below
   * the other from the least to the most that it can be.
   */
  public List<Segment> segments() {
    return isInBands() ? bands() : parts();
  }

  private List<Segment> bands() {
    double room = WHOLE / ORDER.size();
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < ORDER.size(); at++) {
      Share share = figure.shares().get(ORDER.get(at));
      segments.add(
          new Segment(
              ORDER.get(at),
              share.from(),
              share.to() - share.from(),
              room * (at + (1 - THICK) / 2),
              room * THICK));
    }
    return segments;
  }

  private List<Segment> parts() {
    double sum = ORDER.stream().mapToDouble(this::exactly).sum();
    List<Segment> segments = new ArrayList<>();
    double from = 0;
    for (Verdict verdict : ORDER) {
      double width = sum == 0 ? 0 : WHOLE * exactly(verdict) / sum;
      if (width > 0) {
        segments.add(new Segment(verdict, from, width, 0, WHOLE));
        from += width;
      }
    }
    return segments;
  }

  private double exactly(Verdict verdict) {
    Share share = figure.shares().get(verdict);
    return share == null ? 0 : share.from();
  }
}
