package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.reporting.Share;
import nl.zelftest.reporting.SubjectFigures;

/**
 * Answers in a few words what most people ask about one year of one group. It says only what the
 * tables say too: where their ranges overlap, no difference is named.
 */
final class CountryAnswers {

  /** How many questions an answer names at most. */
  private static final int MOST = 2;

  private final FigureWords words;
  private final NationalFigures figures;
  private final int group;

  /** Whether nothing more is submitted: 1, or 0, as the texts choose by it. */
  private final int closed;

  CountryAnswers(FigureWords words, NationalFigures figures, int group, boolean closed) {
    this.words = words;
    this.figures = figures;
    this.group = group;
    this.closed = closed ? 1 : 0;
  }

  /**
   * The answers, in a fixed order: first what tells the group from the nation.
   *
   * @param before null where there is no year before
   */
  List<Answer> of(Participation participation, YearBefore before) {
    Answer taking = taking(participation);
    if (figures.edition() == 0) {
      return List.of(taking);
    }
    if (figures.subjects().stream().noneMatch(one -> figure(one).isShown())) {
      return List.of(taking, hidden("figures"));
    }
    List<Answer> answers = new ArrayList<>();
    if (group != NationalFigures.NATION) {
      answers.add(
          beside("nation", name(), law(), CountryPictures.law(figures, NationalFigures.NATION)));
    }
    answers.add(taking);
    answers.addAll(themes());
    answers.add(unknown());
    answers.add(before(before));
    return answers;
  }

  private Answer taking(Participation participation) {
    FigureGroup shown = figures.groups().get(group);
    int taking = participation.takingPart();
    int submitted = participation.submitted();
    String count =
        words.of(
            "country.count." + shown.kind(),
            taking,
            participation.municipalities(),
            words.group(shown));
    boolean all = closed == 1 && taking > 1 && submitted == taking;
    Answer answer =
        new Answer(
            ask("taking"),
            List.of(closed == 1 ? count : words.of("country.count.soFar", count)),
            false,
            words.of("country.why.submitted." + (all ? "all" : closed), submitted));
    return submitted == 0
        ? answer
        : answer.and(words.of("country.why.both", participation.bothSides()));
  }

  private List<Answer> themes() {
    List<SubjectFigures> known =
        figures.subjects().stream()
            .filter(one -> one.subject().kind() == FigureSubject.Kind.THEME)
            .filter(one -> one.subject().obligation() == Obligation.LAW)
            .filter(one -> figure(one).median() != null)
            .toList();
    if (known.isEmpty()) {
      return List.of(hidden("themes"));
    }
    List<List<SubjectFigures>> places =
        ClearOrder.MEDIANS.places(known, one -> figure(one).median());
    if (places.size() > 1) {
      return List.of(theme("best", places.get(0)), theme("worst", places.get(places.size() - 1)));
    }
    return List.of(
        known.size() == 1
            ? named(ask("theme"), subjects(known), why("theme", medians(known)))
            : said(ask("themes"), "noDifference", why("themes", medians(known))));
  }

  private Answer theme(String key, List<SubjectFigures> place) {
    return named(
        ask(key),
        subjects(place),
        why(place.size() == 1 ? "median" : "median.more", medians(place)));
  }

  private static List<FigureSubject> subjects(List<SubjectFigures> place) {
    return place.stream().map(SubjectFigures::subject).toList();
  }

  private String medians(List<SubjectFigures> place) {
    return words.range(ClearOrder.span(place.stream().map(one -> figure(one).median()).toList()));
  }

  private Answer unknown() {
    MostQuestions most =
        MostQuestions.of(figures, group, Verdict.UNKNOWN, List.of(Obligation.values()));
    if (most.first().isEmpty()) {
      return hidden("unknown");
    }
    int first = most.first().size();
    String question = ask("unknown");
    String shares = words.share(most.span());
    if (first > MOST || most.isAllAlike()) {
      String how = most.isAllAlike() ? "unknown.all" : "unknown.many";
      return said(question, "unsaid", why(how, shares, first, most.all()));
    }
    return named(
        question,
        most.first().stream().map(MostQuestions.Extreme::subject).toList(),
        why(first == 1 ? "unknown" : "unknown.more", shares));
  }

  private Answer before(YearBefore before) {
    if (before == null) {
      return said(ask("year.first"), "unsaid", why("year.first"));
    }
    String year = year(before.year());
    if (!before.made()) {
      return unsaid("year", year, "none");
    }
    if (!before.sameQuestions()) {
      return unsaid("year", year, "changed");
    }
    Answer answer = beside("year", year, law(), before.law());
    return before.gone() == 0
        ? answer
        : answer.and(words.of("country.why.gone", year, before.gone()));
  }

  /** How this group did beside another, or another year. */
  private Answer beside(String with, String name, Figure own, Figure other) {
    Share mine = own.median();
    Share theirs = other.median();
    if (mine == null || theirs == null) {
      return unsaid(with, name, "hidden");
    }
    Trend trend = Trend.of(mine, theirs);
    String said = trend == Trend.OPEN ? "unsaid" : trend.name().toLowerCase(Locale.ROOT);
    String how =
        switch (trend) {
          case BETTER, WORSE -> "differs";
          case SAME -> "same";
          case OPEN -> "overlap";
        };
    String why = why(with + "." + how, name, words.range(mine), words.range(theirs));
    return said(ask(with, name), said, why);
  }

  private Answer unsaid(String with, String name, String how) {
    return said(ask(with, name), "unsaid", why(with + "." + how, name));
  }

  private Answer hidden(String what) {
    return said(ask(what), "notShown", why("hidden"));
  }

  private static Answer named(String question, List<FigureSubject> subjects, String why) {
    return new Answer(question, subjects.stream().map(FigureSubject::label).toList(), true, why);
  }

  private Answer said(String question, String said, String why) {
    return new Answer(question, List.of(words.of("country.answer." + said)), false, why);
  }

  private String ask(String key, Object... arguments) {
    return withTime("country.ask." + key, arguments);
  }

  private String why(String key, Object... arguments) {
    return withTime("country.why." + key, arguments);
  }

  /** Whether the year is over is the first argument of a text, as it tells the tense. */
  private String withTime(String key, Object... arguments) {
    return words.of(key, Stream.concat(Stream.of(closed), Stream.of(arguments)).toArray());
  }

  private String name() {
    FigureGroup shown = figures.groups().get(group);
    return shown.kind() == GroupKind.PROVINCE
        ? words.of("country.why.in", words.group(shown))
        : words.of("country.why.size");
  }

  private Figure figure(SubjectFigures one) {
    return one.municipalities().get(group);
  }

  private Figure law() {
    return CountryPictures.law(figures, group);
  }

  private static String year(int year) {
    return Integer.toString(year);
  }
}
