package nl.zelftest.reporting;

import java.util.List;

/** Classes of municipalities by number of inhabitants. */
public enum SizeClass {
  UNDER_20(0),
  FROM_20_TO_50(20_000),
  FROM_50_TO_100(50_000),
  FROM_100_TO_250(100_000),
  FROM_250(250_000);

  private final int from;

  SizeClass(int from) {
    this.from = from;
  }

  /** The fewest inhabitants of a municipality in this class. */
  public int from() {
    return from;
  }

  /** Its place among them, from small to large. */
  int index() {
    return List.of(values()).indexOf(this);
  }

  /** The class of a municipality with so many inhabitants. */
  public static SizeClass of(int population) {
    SizeClass found = UNDER_20;
    for (SizeClass one : values()) {
      if (population >= one.from) {
        found = one;
      }
    }
    return found;
  }
}
