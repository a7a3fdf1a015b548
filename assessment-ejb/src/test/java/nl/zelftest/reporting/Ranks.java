package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Counts independent equations, in exact fractions. */
final class Ranks {
  private Ranks() {}

  static int of(List<int[]> equations) {
    List<BigFraction[]> rows = new ArrayList<>();
    for (int[] equation : equations) {
      BigFraction[] row = new BigFraction[equation.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = BigFraction.of(equation[i]);
      }
      rows.add(row);
    }
    int rank = 0;
    int columns = rows.isEmpty() ? 0 : rows.get(0).length;
    for (int column = 0; column < columns; column++) {
      BigFraction[] pivot = null;
      for (BigFraction[] row : rows) {
        if (row[column].signum() != 0) {
          pivot = row;
          break;
        }
      }
      if (pivot != null) {
        rows.remove(pivot);
        rank++;
        for (BigFraction[] row : rows) {
          if (row[column].signum() != 0) {
            BigFraction factor = row[column].divide(pivot[column]);
            for (int i = column; i < columns; i++) {
              row[i] = row[i].subtract(pivot[i].multiply(factor));
            }
          }
        }
      }
    }
    return rank;
  }
}
