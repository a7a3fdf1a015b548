package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.Share;

/** Makes pictures of bars, each with its table. */
final class BarPictures {

  private final FigureWords words;

  BarPictures(FigureWords words) {
    this.words = words;
  }

  /**
   * One picture.
   *
   * @param earlier figures of the round before, line by line, for the table; empty without one
   */
  Picture of(String name, String title, String note, List<StackedBar> bars, List<Figure> earlier) {
    return new Picture(
        name,
        title,
        note,
        bars,
        head(!earlier.isEmpty()),
        lines(bars, earlier),
        data(bars),
        List.of(),
        () -> new StackedBars(words).draw(title, note, bars));
  }

  private List<String> head(boolean earlier) {
    List<String> head = new ArrayList<>();
    head.add(words.of("country.about"));
    head.add(words.of("country.municipalities"));
    StackedBar.ORDER.forEach(verdict -> head.add(words.verdict(verdict)));
    head.add(words.of("country.median"));
    if (earlier) {
      head.add(words.of("country.before.meets"));
      head.add(words.of("country.before.median"));
    }
    head.add(words.of("country.since"));
    return head;
  }

  private List<List<String>> lines(List<StackedBar> bars, List<Figure> earlier) {
    List<List<String>> lines = new ArrayList<>();
    for (int at = 0; at < bars.size(); at++) {
      Figure figure = bars.get(at).figure();
      List<String> line = new ArrayList<>();
      line.add(bars.get(at).label());
      line.add(
          figure.isShown()
              ? Integer.toString(figure.municipalities())
              : words.of("country.hidden"));
      StackedBar.ORDER.forEach(verdict -> line.add(words.shareOf(figure, verdict)));
      line.add(words.median(figure));
      if (!earlier.isEmpty()) {
        line.add(words.shareOf(earlier.get(at), Verdict.MEETS));
        line.add(words.median(earlier.get(at)));
      }
      line.add(figure.isShown() ? words.day(figure.since()) : words.of("country.none"));
      lines.add(line);
    }
    return lines;
  }

  private List<List<String>> data(List<StackedBar> bars) {
    List<List<String>> data = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("onderdeel", "gemeenten", "zelftesten"));
    for (Verdict verdict : StackedBar.ORDER) {
      String name = words.verdict(verdict).toLowerCase(words.locale()).replace(' ', '_');
      head.add(name + "_van");
      head.add(name + "_tot");
    }
    head.addAll(List.of("mediaan_van", "mediaan_tot", "sinds"));
    data.add(head);
    for (StackedBar bar : bars) {
      data.add(data(bar));
    }
    return data;
  }

  private static List<String> data(StackedBar bar) {
    Figure figure = bar.figure();
    List<String> line = new ArrayList<>();
    line.add(bar.label());
    line.add(figure.isShown() ? Integer.toString(figure.municipalities()) : "");
    line.add(figure.isShown() ? Integer.toString(figure.tests()) : "");
    for (Verdict verdict : StackedBar.ORDER) {
      Share share = figure.shares().get(verdict);
      line.add(share == null ? "" : Integer.toString(share.from()));
      line.add(share == null ? "" : Integer.toString(share.to()));
    }
    line.add(Objects.toString(figure.medianLow(), ""));
    line.add(Objects.toString(figure.medianHigh(), ""));
    line.add(Objects.toString(figure.since(), ""));
    return line;
  }
}
