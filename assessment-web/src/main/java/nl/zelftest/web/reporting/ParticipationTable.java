package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zelftest.reporting.Participation;

/** How many take part, as a table without a drawing. */
final class ParticipationTable {

  /** What is counted, under what it is called on the screen. */
  record Row(String label, Participation participation) {}

  private ParticipationTable() {}

  /**
   * The table.
   *
   * @param first what the first column names
   */
  static Picture of(FigureWords words, String note, String first, List<Row> rows) {
    List<String> head = new ArrayList<>();
    head.add(first);
    for (String column :
        List.of("municipalities", "taking", "submitted", "both", "talks", "actions")) {
      head.add(words.of("country." + column));
    }
    List<List<String>> lines = new ArrayList<>();
    List<List<String>> data = new ArrayList<>();
    data.add(head);
    for (Row row : rows) {
      lines.add(line(row, words.of("country.hidden")));
      data.add(line(row, ""));
    }
    return new Picture(
        "deelname",
        words.of("country.taking.title"),
        note,
        List.of(),
        head,
        lines,
        data,
        List.of(),
        null);
  }

  private static List<String> line(Row row, String hidden) {
    Participation one = row.participation();
    return List.of(
        row.label(),
        Integer.toString(one.municipalities()),
        Integer.toString(one.takingPart()),
        Integer.toString(one.submitted()),
        Integer.toString(one.bothSides()),
        Objects.toString(one.conversations(), hidden),
        Objects.toString(one.agreements(), hidden));
  }
}
