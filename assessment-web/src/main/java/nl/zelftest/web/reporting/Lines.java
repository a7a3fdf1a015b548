package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between its words, for drawings, that do not. */
final class Lines {

  private Lines() {}

  static List<String> of(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + word.length() >= most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
