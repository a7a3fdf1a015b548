package nl.zelftest.web.reporting;

import java.util.List;

/**
 * What a picture shows, in each of its forms.
 *
 * @param name in addresses
 * @param note what it counts, and of which date
 * @param bars empty for what is no picture of bars
 * @param head of the table; the first column names the line
 * @param lines of the table, in words
 * @param data the same for programs: a head and lines of plain values
 * @param svg the picture as a file; null for what is a table only
 */
public record Picture(
    String name,
    String title,
    String note,
    List<StackedBar> bars,
    List<String> head,
    List<List<String>> lines,
    List<List<String>> data,
    String svg) {

  public boolean isDrawn() {
    return svg != null;
  }

  /** Whether some bar shows between which bounds its parts lie. */
  public boolean isInBands() {
    return bars.stream().anyMatch(StackedBar::isInBands);
  }

  public boolean isMap() {
    return svg != null && bars.isEmpty();
  }
}
