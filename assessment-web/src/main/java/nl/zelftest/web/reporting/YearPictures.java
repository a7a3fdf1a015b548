package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.FigureYears.Year;
import nl.zelftest.reporting.GroupYears;
import nl.zelftest.reporting.GroupYears.Line;
import nl.zelftest.reporting.GroupYears.Row;
import nl.zelftest.reporting.GroupYears.Value;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Share;

/** Makes the pictures and tables of a group over the years. */
final class YearPictures {

  private final FigureWords words;
  private final GroupYears years;

  YearPictures(FigureWords words, GroupYears years) {
    this.words = words;
    this.years = years;
  }

  List<YearPart> parts() {
    return years.lines().stream().map(this::part).toList();
  }

  /** How many take part, year by year. */
  Picture participation() {
    return ParticipationTable.of(
        words,
        words.of("countryYears.note"),
        words.of("history.year"),
        years.years().stream()
            .map(year -> new ParticipationTable.Row(withGone(year), year.participation()))
            .toList());
  }

  /** The picture with this name in its address. */
  Optional<Picture> picture(String name) {
    return Stream.concat(
            years.lines().stream()
                .filter(line -> name(line.subject()).equals(name))
                .map(this::picture),
            Stream.of(participation()).filter(picture -> picture.name().equals(name)))
        .findFirst();
  }

  private YearPart part(Line line) {
    FigureSubject subject = line.subject();
    boolean named =
        subject.kind() == Kind.THEME
            && (years.theme() != null || subject.obligation() != Obligation.LAW);
    return new YearPart(
        picture(line),
        named ? fully(subject) : words.subject(subject),
        subject.kind() != Kind.TOTAL && !named,
        line.dropped(),
        subject.kind() == Kind.THEME && years.theme() == null ? subject.code() : null,
        trend(line.rows()),
        steps(line.rows()));
  }

  /** How the newest year is beside the one before; null where that cannot be told. */
  private String trend(List<Row> rows) {
    StepComparability step = step(rows, 0);
    if (rows.size() < 2 || step == null || !isFull(step)) {
      return null;
    }
    Share own = rows.get(0).values().get(0).figure().median();
    Share before = rows.get(1).values().get(0).figure().median();
    return own == null || before == null
        ? null
        : words.of(
            "countryYears.trend." + Trend.of(own, before),
            label(rows.get(0).year()),
            label(rows.get(1).year()));
  }

  private Picture picture(Line line) {
    List<StackedBar> bars = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<StepComparability> steps = new ArrayList<>();
    for (int at = 0; at < line.rows().size(); at++) {
      Row row = line.rows().get(at);
      StepComparability step = step(line.rows(), at);
      boolean marked = at + 1 < line.rows().size() && !isFull(step);
      for (Value value : row.values()) {
        String label = label(row, value);
        labels.add(label);
        steps.add(step);
        bars.add(
            new StackedBar(
                marked ? words.of("countryYears.label." + step.comparability(), label) : label,
                row.values().size() > 1,
                value.figure()));
      }
    }
    Picture picture =
        new BarPictures(words)
            .of(
                name(line.subject()),
                words.of("countryYears.picture", fully(line.subject()), words.group(years.shown())),
                words.of("countryYears.note"),
                bars,
                List.of());
    return new Picture(
        picture.name(),
        picture.title(),
        picture.note(),
        bars,
        replaced(
            picture.head(), words.of("history.year"), words.of("history.column.comparability")),
        columns(
            picture.lines(),
            labels,
            steps.stream().map(step -> said(step, words.of("country.none"))).toList()),
        Stream.concat(
                Stream.of(replaced(picture.data().get(0), "jaar", "te_vergelijken")),
                columns(
                    picture.data().subList(1, picture.data().size()),
                    labels,
                    steps.stream().map(step -> said(step, "")).toList())
                    .stream())
            .toList(),
        List.of(),
        picture.drawing());
  }

  private static List<List<String>> columns(
      List<List<String>> lines, List<String> first, List<String> last) {
    List<List<String>> changed = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      changed.add(replaced(lines.get(at), first.get(at), last.get(at)));
    }
    return changed;
  }

  /** A line of a table that begins with something else, and has one more column. */
  private static List<String> replaced(List<String> line, String first, String last) {
    List<String> changed = new ArrayList<>(line);
    changed.set(0, first);
    changed.add(last);
    return changed;
  }

  /** Where questions were merged since, each stands in the year under its own name. */
  private String label(Row row, Value value) {
    return row.values().size() == 1
        ? label(row.year())
        : words.of("country.beside", label(row.year()), words.subject(value.subject()));
  }

  /** With the round's name where a year had more rounds. */
  private String label(Year year) {
    String number = Integer.toString(year.reportingYear());
    return years.years().stream().filter(one -> one.reportingYear() == year.reportingYear()).count()
            > 1
        ? words.of("history.moment", number, year.roundName())
        : number;
  }

  private String withGone(Year year) {
    return year.gone() == 0 || years.group() != NationalFigures.NATION
        ? label(year)
        : words.of("country.year.gone", label(year), year.gone());
  }

  /** Null where there is nothing to compare: in the first year, or where either is hidden. */
  private static StepComparability step(List<Row> rows, int at) {
    boolean hidden =
        rows.subList(at, Math.min(rows.size(), at + 2)).stream()
            .flatMap(row -> row.values().stream())
            .anyMatch(value -> !value.figure().isShown());
    return hidden ? null : rows.get(at).step();
  }

  private List<YearPart.Step> steps(List<Row> rows) {
    List<YearPart.Step> steps = new ArrayList<>();
    int newest = 0;
    while (newest + 1 < rows.size()) {
      StepComparability step = step(rows, newest);
      int oldest = newest + 1;
      while (oldest + 1 < rows.size() && Objects.equals(step, step(rows, oldest))) {
        oldest++;
      }
      if (step != null) {
        steps.add(
            new YearPart.Step(
                step.comparability(),
                words.of(
                    oldest == newest + 1 ? "countryYears.pair" : "countryYears.run",
                    label(rows.get(oldest).year()),
                    label(rows.get(newest).year()),
                    why(step))));
      }
      newest = oldest;
    }
    return steps;
  }

  private String said(StepComparability step, String none) {
    if (step == null) {
      return none;
    }
    String comparability = words.of("comparability." + step.comparability());
    return isFull(step) ? comparability : words.of("countryYears.why", comparability, why(step));
  }

  private String why(StepComparability step) {
    return isFull(step) ? words.of("countryYears.same") : words.of("history.why." + step.reason());
  }

  private static boolean isFull(StepComparability step) {
    return step == null || step.comparability() == Comparability.FULL;
  }

  /** With what kind of requirement a theme's figure is about. */
  private String fully(FigureSubject subject) {
    return subject.kind() == Kind.THEME ? words.themeFully(subject) : words.subject(subject);
  }

  private static String name(FigureSubject subject) {
    String obligation =
        switch (subject.obligation()) {
          case LAW -> "wet";
          case EXPLANATORY -> "toelichting";
          case ADVICE -> "advies";
        };
    return switch (subject.kind()) {
      case TOTAL -> "totaal-" + obligation;
      case THEME -> "thema-" + subject.code() + "-" + obligation;
      case QUESTION -> "vraag-" + subject.code();
    };
  }
}
