package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureYears;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.SubjectFigures;

/** Makes the pictures and tables of one year from its figures. */
final class CountryPictures {

  private final FigureWords words;
  private final BarPictures bars;
  private final NationalFigures figures;

  CountryPictures(FigureWords words, NationalFigures figures) {
    this.words = words;
    this.bars = new BarPictures(words);
    this.figures = figures;
  }

  /** How many take part, of each group. */
  Picture participation() {
    return ParticipationTable.of(
        words,
        note(),
        words.of("country.about"),
        figures.participation().stream()
            .map(one -> new ParticipationTable.Row(words.group(one.group()), one))
            .toList());
  }

  /** The law's themes, in one group; beside each how it is in the nation. */
  Picture themes(int group) {
    String shown = words.group(figures.groups().get(group));
    boolean nation = group == NationalFigures.NATION;
    return bars.of(
        "themas",
        words.of(nation ? "country.themes" : "country.themes.beside", shown),
        note(),
        lawThemes()
            .flatMap(
                one ->
                    nation
                        ? Stream.of(bar(one, NationalFigures.NATION))
                        : Stream.of(group, NationalFigures.NATION).map(at -> besideOthers(one, at)))
            .toList(),
        List.of());
  }

  private StackedBar besideOthers(SubjectFigures one, int at) {
    String subject = words.subject(one.subject());
    return new StackedBar(
        words.of("country.beside", subject, words.group(figures.groups().get(at))),
        one.subject().kind() != FigureSubject.Kind.TOTAL,
        one.municipalities().get(at));
  }

  private StackedBar bar(SubjectFigures one, int at) {
    return bar(one.subject(), one.municipalities().get(at));
  }

  /** The law's themes in one group, as councils see them. */
  Picture councils(int group) {
    return bars.of(
        "themas-raden",
        words.of("country.councils", words.group(figures.groups().get(group))),
        note(),
        lawThemes().map(one -> bar(one.subject(), one.councils().get(group))).toList(),
        List.of());
  }

  private Stream<SubjectFigures> lawThemes() {
    return figures.subjects().stream()
        .filter(one -> one.subject().obligation() == Obligation.LAW)
        .filter(one -> one.subject().kind() != FigureSubject.Kind.QUESTION);
  }

  /** All questions, in one group. */
  Picture questions(int group) {
    return bars.of(
        "vragen",
        words.of("country.questions", words.group(figures.groups().get(group))),
        note(),
        figures.subjects().stream()
            .filter(one -> one.subject().kind() == FigureSubject.Kind.QUESTION)
            .map(one -> bar(one, group))
            .toList(),
        List.of());
  }

  /**
   * What the law asks, group by group.
   *
   * @param earlier the round before, with or without figures; null for the first
   */
  Picture groups(GroupKind kind, NationalFigures earlier) {
    List<Integer> places =
        IntStream.range(0, figures.groups().size())
            .filter(at -> figures.groups().get(at).kind() == kind)
            .boxed()
            .toList();
    return bars.of(
        kind == GroupKind.PROVINCE ? "provincies" : "grootte",
        words.of("country.groups." + kind),
        note(),
        places.stream()
            .map(
                at ->
                    new StackedBar(words.group(figures.groups().get(at)), false, law(figures, at)))
            .toList(),
        earlier == null || earlier.edition() == 0
            ? List.of()
            : places.stream().map(at -> same(earlier, figures.groups().get(at))).toList());
  }

  private static Figure same(NationalFigures earlier, FigureGroup group) {
    int at = earlier.groups().indexOf(group);
    return at < 0 ? Figure.hidden(group) : law(earlier, at);
  }

  /** The figure of a group about all that the law asks. */
  static Figure law(NationalFigures figures, int group) {
    return figures.subjects().stream()
        .filter(one -> one.subject().kind() == FigureSubject.Kind.TOTAL)
        .filter(one -> one.subject().obligation() == Obligation.LAW)
        .map(one -> one.municipalities().get(group))
        .findFirst()
        .orElseGet(() -> Figure.hidden(figures.groups().get(group)));
  }

  /** What the law asks of the nation, over the years. */
  Picture years(FigureYears years) {
    List<StackedBar> lines = new ArrayList<>();
    for (FigureYears.SubjectYears one : years.subjects()) {
      if (one.subject().kind() == FigureSubject.Kind.TOTAL
          && one.subject().obligation() == Obligation.LAW) {
        for (int at = 0; at < years.years().size(); at++) {
          FigureYears.Year year = years.years().get(at);
          lines.add(
              new StackedBar(
                  year.gone() == 0
                      ? Integer.toString(year.reportingYear())
                      : words.of(
                          "country.year.gone", Integer.toString(year.reportingYear()), year.gone()),
                  false,
                  one.figures().get(at).municipalities()));
        }
      }
    }
    return bars.of(
        "jaren",
        words.of("country.years", words.group(FigureGroup.NATION)),
        note(),
        lines,
        List.of());
  }

  private StackedBar bar(FigureSubject subject, Figure figure) {
    return new StackedBar(
        words.subject(subject), subject.kind() != FigureSubject.Kind.TOTAL, figure);
  }

  private String note() {
    return words.of("country.asOf", words.day(figures.madeAt()));
  }
}
