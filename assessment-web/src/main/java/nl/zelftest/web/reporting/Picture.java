package nl.zelftest.web.reporting;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a picture shows, in each of its forms.
 *
 * @param name in addresses
 * @param note what it counts, and of which date
 * @param bars empty for what is no picture of bars
 * @param head of the table; the first column names the line
 * @param lines of the table, in words
 * @param data the same for programs: a head and lines of plain values
 * @param keys what the signs of a map stand for; empty for what is no map
 * @param drawing draws it, which takes longer than all the rest; null for what is a table only
 */
public record Picture(
    String name,
    String title,
    String note,
    List<StackedBar> bars,
    List<String> head,
    List<List<String>> lines,
    List<List<String>> data,
    List<Key> keys,
    Supplier<String> drawing) {

  /** A line of a map's legend. */
  public record Key(String svg, String text) {}

  public boolean isDrawn() {
    return drawing != null;
  }

  /** The picture as a file; only of what is drawn. */
  public String svg() {
    return drawing.get();
  }

  /** Whether some bar shows between which bounds its parts lie. */
  public boolean isInBands() {
    return bars.stream().anyMatch(StackedBar::isInBands);
  }

  public boolean isMap() {
    return !keys.isEmpty();
  }
}
