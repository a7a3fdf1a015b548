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

  /** In the order in which a bar shows them: what is met on the left, what does not count last. */
  public static final List<Verdict> ORDER =
      List.of(
          Verdict.MEETS,
          Verdict.PARTLY,
          Verdict.UNKNOWN,
          Verdict.DOES_NOT_MEET,
          Verdict.NOT_APPLICABLE);

  /** A part of a bar, in per cent of its width. */
  public record Segment(Verdict verdict, double from, double width) {}

  /**
   * The parts, together as wide as the bar. Of a share that is told as a band the middle is drawn.
   */
  public List<Segment> segments() {
    double sum = ORDER.stream().mapToDouble(this::middle).sum();
    List<Segment> segments = new ArrayList<>();
    double from = 0;
    for (Verdict verdict : ORDER) {
      double width = sum == 0 ? 0 : WHOLE * middle(verdict) / sum;
      if (width > 0) {
        segments.add(new Segment(verdict, from, width));
        from += width;
      }
    }
    return segments;
  }

  /** How large a verdict's share about is, to put lines in order by it. */
  double middle(Verdict verdict) {
    Share share = figure.shares().get(verdict);
    return share == null ? 0 : (share.from() + share.to()) / 2.0;
  }
}
