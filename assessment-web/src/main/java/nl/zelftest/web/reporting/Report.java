package nl.zelftest.web.reporting;

import java.util.List;

/**
 * Headed tables in words, to read or print.
 *
 * @param lead what the reader has to know first, a paragraph each
 */
public record Report(String title, List<String> lead, List<Section> sections) {
  public Report {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /**
   * One table.
   *
   * @param note what has to be known of this table; empty for nothing
   * @param head the first column names the line
   * @param lines of as many cells as the head; a line break in a cell is kept
   */
  public record Section(String title, String note, List<String> head, List<List<String>> lines) {
    public Section {
      head = List.copyOf(head);
      lines = lines.stream().map(List::copyOf).toList();
    }
  }
}
