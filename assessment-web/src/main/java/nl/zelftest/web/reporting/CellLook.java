package nl.zelftest.web.reporting;

import nl.zelftest.reporting.MapCell.Progress;

/**
 * How a cell of the map looks: a colour, and a sign for who does not see colours.
 *
 * @param sign a path around the middle; empty for none
 * @param ink the colour of the sign
 */
record CellLook(String colour, String sign, String ink) {

  private static final String PALE_TEAL = "#9cc4c5";

  static CellLook of(Progress progress) {
    return switch (progress) {
      case BOTH_SIDES -> new CellLook(Drawing.TEAL, "M-7 0l3 4l5 -8M0 2l2 2l5 -8", Drawing.PAPER);
      case SUBMITTED -> new CellLook(PALE_TEAL, "M-4 0l3 4l6 -8", Drawing.INK);
      case TAKING_PART -> new CellLook(Drawing.AMBER, "M-5 0h10", Drawing.INK);
      case NOT_YET -> new CellLook(Drawing.PAPER, "", Drawing.INK);
    };
  }

  static CellLook of(Outcome outcome) {
    return switch (outcome) {
      case MUCH -> new CellLook(Drawing.TEAL, "M-5 -5h10M-5 0h10M-5 5h10", Drawing.PAPER);
      case OVER_HALF -> new CellLook(PALE_TEAL, "M-5 0h10M-5 5h10", Drawing.INK);
      case UNDER_HALF -> new CellLook(Drawing.AMBER, "M-5 5h10", Drawing.INK);
      case OPEN -> new CellLook("#e4dfd3", "M-5 5L5 -5", Drawing.INK);
      case HIDDEN -> new CellLook(Drawing.PAPER, "", Drawing.INK);
    };
  }
}
