package nl.zelftest.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** The questions that a meeting talks about, in order, by their codes. */
record Agenda(List<String> codes) {

  Agenda {
    codes = List.copyOf(new LinkedHashSet<>(codes));
  }

  /** All questions on which the voices differ or know nothing, those that differ most first. */
  static Agenda of(SideBySide questions) {
    return new Agenda(
        questions
            .byDifference()
            .filter(row -> row.difference().asksForTalk())
            .map(SideBySide.Row::code)
            .toList());
  }

  static Agenda read(String written) {
    return new Agenda(written.isBlank() ? List.of() : List.of(written.split(" ", -1)));
  }

  String write() {
    return String.join(" ", codes);
  }

  /** With a question at its end, unless it is there. */
  Agenda with(String code) {
    List<String> changed = new ArrayList<>(codes);
    changed.add(code);
    return new Agenda(changed);
  }

  Agenda without(String code) {
    return new Agenda(codes.stream().filter(one -> !one.equals(code)).toList());
  }

  /** With a question one place nearer the begin or the end, where it can. */
  Agenda moved(String code, int step) {
    int from = codes.indexOf(code);
    int to = from + step;
    if (from < 0 || to < 0 || to >= codes.size()) {
      return this;
    }
    List<String> changed = new ArrayList<>(codes);
    Collections.swap(changed, from, to);
    return new Agenda(changed);
  }
}
