package nl.zelftest.web.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zelftest.dialogue.Difference;
import nl.zelftest.dialogue.SideBySide.ThemeRows;

/** Theme by theme, how many questions differ in which way: the picture and its table. */
public record DifferenceBars(List<Bar> bars, List<Difference> kinds) {

  /** One theme. */
  public record Bar(String title, List<Segment> segments, Map<Difference, Long> counts) {}

  /** A part of a bar, in per cent of the longest one. */
  public record Segment(Difference difference, long count, double from, double width) {

    /** The middle, where its number stands. */
    public double middle() {
      return from + width / 2;
    }
  }

  static DifferenceBars of(List<ThemeRows> themes) {
    int longest = themes.stream().mapToInt(theme -> theme.rows().size()).max().orElse(1);
    return new DifferenceBars(
        themes.stream()
            .map(theme -> new Bar(theme.theme().title(), segments(theme, longest), theme.counts()))
            .toList(),
        Stream.of(Difference.values())
            .filter(kind -> themes.stream().anyMatch(theme -> theme.counts().containsKey(kind)))
            .toList());
  }

  private static List<Segment> segments(ThemeRows theme, int longest) {
    List<Segment> segments = new ArrayList<>();
    double from = 0;
    for (Map.Entry<Difference, Long> count : theme.counts().entrySet()) {
      double width = 100.0 * count.getValue() / longest;
      segments.add(new Segment(count.getKey(), count.getValue(), from, width));
      from += width;
    }
    return segments;
  }
}
