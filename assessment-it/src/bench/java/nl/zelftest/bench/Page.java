package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of what was measured: a section that was measured replaces its own text, no other. */
final class Page {
  private final Map<String, String> sections = new LinkedHashMap<>();

  void put(String section, String text) {
    sections.put(section, text);
  }

  String text() {
    return String.join("\n", sections.values());
  }

  /** Writes each section between its two marks. */
  void write(Path page) throws IOException {
    String text = Files.readString(page);
    for (Map.Entry<String, String> section : sections.entrySet()) {
      String mark = "<!-- " + section.getKey() + ": begin -->";
      int begin = text.indexOf(mark);
      int end = text.indexOf("<!-- " + section.getKey() + ": end -->");
      if (begin < 0 || end < begin) {
        throw new IllegalStateException("No place on the page for " + section.getKey());
      }
      text =
          text.substring(0, begin + mark.length())
              + "\n\n"
              + section.getValue()
              + text.substring(end);
    }
    Files.writeString(page, text);
  }

  /** When and on what it was measured. */
  static String machine(Database database) throws SQLException {
    return "Measured on %s: %d cores, %s (%s), %s, %s.%n"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            database.version());
  }
}
