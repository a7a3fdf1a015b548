package nl.zelftest.bench;

import java.util.List;

/** What pages took with few and with many rows, side by side. */
final class PageTables {
  private static final double MOST_RATIO = 1.5;

  private PageTables() {}

  static String history(HistoryPages pages) {
    return table(
        "### Pages after %d years beside one year".formatted(History.YEARS),
        "one year",
        History.YEARS + " years",
        pages.few(),
        pages.many());
  }

  static String organisations(OrganisationPages pages) {
    return table(
        "### Lists of %d organisations beside %d"
            .formatted(OrganisationPages.MANY, OrganisationPages.FEW),
        Integer.toString(OrganisationPages.FEW),
        Integer.toString(OrganisationPages.MANY),
        pages.few(),
        pages.many());
  }

  private static String table(
      String heading, String one, String other, List<PageResult> few, List<PageResult> many) {
    StringBuilder table =
        new StringBuilder(
            """
            %1$s

            | | readers at once | %2$s: p50 ms | p95 ms | read | %3$s: p50 ms | p95 ms | read | p95 beside p95 |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """
                .formatted(heading, one, other));
    double most = 0;
    for (int i = 0; i < few.size(); i++) {
      double ratio = many.get(i).percentile(0.95) / few.get(i).percentile(0.95);
      most = Math.max(most, ratio);
      table.append(
          "| %s | %d | %s | %s | %s |%n"
              .formatted(
                  few.get(i).page(),
                  few.get(i).readers(),
                  times(few.get(i)),
                  times(many.get(i)),
                  Report.number("%.2f", ratio)));
    }
    return table
        + "%nThe greatest is %s (aim: at most %s: %s). Every page showed what it should.%n"
            .formatted(
                Report.number("%.2f", most),
                Report.number("%.1f", MOST_RATIO),
                Report.verdict(most <= MOST_RATIO));
  }

  private static String times(PageResult result) {
    return Report.number("%.0f", result.percentile(0.5))
        + " | "
        + Report.number("%.0f", result.percentile(0.95))
        + " | "
        + result.micros().size();
  }
}
