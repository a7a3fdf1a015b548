package nl.zelftest.web.reporting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.Share;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.faces.Texts;

/** Groups, subjects and figures in words. */
public record FigureWords(Locale locale) {

  private static final int WHOLE = 100;

  public String of(String key, Object... arguments) {
    return Texts.of(locale, key, arguments);
  }

  public String group(FigureGroup group) {
    return switch (group.kind()) {
      case NATION -> of("country.nation");
      case PROVINCE -> group.name();
      case SIZE_CLASS -> of("country.size." + group.code());
    };
  }

  public String subject(FigureSubject subject) {
    return switch (subject.kind()) {
      case TOTAL -> of("total." + subject.obligation());
      case THEME, QUESTION -> of("country.subject", subject.number(), subject.label());
    };
  }

  /** A theme with the kind of requirement that its figure is about. */
  String themeFully(FigureSubject theme) {
    return of("history.theme." + theme.obligation(), theme.number(), theme.title());
  }

  public String verdict(Verdict verdict) {
    return of("verdict." + verdict);
  }

  /**
   * How far a municipality is.
   *
   * @param closed whether nothing more is submitted
   */
  public String progress(MapCell.Progress progress, boolean closed) {
    return of("country.progress." + progress + (closed ? ".closed" : ""));
  }

  /** A share as it is, or as far as may be told. */
  public String share(Share share) {
    if (!share.isBand()) {
      return of("percent", share.from());
    }
    if (share.from() == 0) {
      return of("country.share.atMost", share.to());
    }
    return share.to() == WHOLE
        ? of("country.share.atLeast", share.from())
        : of("percent.range", share.from(), share.to());
  }

  /** A verdict's share of a figure; a line where it is hidden. */
  public String shareOf(Figure figure, Verdict verdict) {
    Share share = figure.shares().get(verdict);
    return share == null ? of("country.none") : share(share);
  }

  /** How many a figure counts. */
  public String counted(Figure figure) {
    return figure.isShown() ? of("country.counted", figure.municipalities()) : of("country.hidden");
  }

  /** The middle of the bounds; a line where there is none. */
  public String median(Figure figure) {
    return figure.median() == null ? of("country.noMedian") : range(figure.median());
  }

  /** From the least to the most; one figure where they are the same. */
  String range(Share range) {
    return range.isBand()
        ? of("percent.range", range.from(), range.to())
        : of("percent", range.from());
  }

  /** What stands beside a bar: how many it counts, and the middle where there is one. */
  public String beside(Figure figure) {
    return figure.medianLow() == null
        ? counted(figure)
        : of("country.counted.median", figure.municipalities(), median(figure));
  }

  /** The verdict that most give, with its share, as far as the shares tell which it is. */
  public String most(Figure figure) {
    List<Verdict> most =
        ClearOrder.SHARES.places(StackedBar.ORDER, verdict -> figure.shares().get(verdict)).get(0);
    Share share = figure.shares().get(most.get(0));
    if (most.size() == 1) {
      return of("country.most.one", verdict(most.get(0)), share(share));
    }
    return most.stream().anyMatch(verdict -> figure.shares().get(verdict).isBand())
        ? of("country.most.open")
        : of(
            "country.most.alike",
            most.stream().map(this::verdict).collect(Collectors.joining(", ")),
            share(share));
  }

  public String day(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
        .format(moment.atZone(PortalClock.AMSTERDAM));
  }
}
