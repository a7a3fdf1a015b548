package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
 * Answers in a few sentences what most people ask about one year of one group. It says only what
 * the tables say too: where their ranges overlap, no difference is named.
 */
final class CountryAnswers {

  /** How many questions a sentence names at most. */
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
   * The answers, in a fixed order.
   *
   * @param before null where there is no year before
   */
  List<Sentence> of(Participation participation, YearBefore before) {
    List<Sentence> answers = new ArrayList<>();
    answers.add(taking(participation));
    if (figures.edition() == 0) {
      return answers;
    }
    if (figures.subjects().stream().noneMatch(one -> figure(one).isShown())) {
      answers.add(hidden("figures"));
      return answers;
    }
    if (group != NationalFigures.NATION) {
      answers.add(
          beside("nation", name(), law(), CountryPictures.law(figures, NationalFigures.NATION)));
    }
    answers.addAll(themes());
    answers.add(unknown());
    answers.add(before(before));
    return answers;
  }

  private Sentence taking(Participation participation) {
    FigureGroup shown = figures.groups().get(group);
    int taking = participation.takingPart();
    String count =
        words.of(
            "country.count." + shown.kind(),
            taking,
            participation.municipalities(),
            words.group(shown));
    Sentence sentence =
        say(
            "taking",
            count,
            false,
            year(figures.reportingYear()),
            2 * closed + (taking == 1 ? 1 : 0));
    boolean all = closed == 1 && taking > 1 && participation.submitted() == taking;
    sentence =
        sentence.and(
            words.of(
                "country.answer.submitted." + (all ? "all" : closed), participation.submitted()));
    return participation.submitted() == 0
        ? sentence
        : sentence.and(words.of("country.answer.both", participation.bothSides()));
  }

  private List<Sentence> themes() {
    List<SubjectFigures> known =
        figures.subjects().stream()
            .filter(one -> one.subject().kind() == FigureSubject.Kind.THEME)
            .filter(one -> one.subject().obligation() == Obligation.LAW)
            .filter(one -> median(figure(one)) != null)
            .toList();
    if (known.isEmpty()) {
      return List.of(hidden("themes"));
    }
    List<List<SubjectFigures>> places =
        ClearOrder.MEDIANS.places(known, one -> median(figure(one)));
    if (places.size() == 1) {
      return known.size() == 1
          ? List.of(theme("only", known))
          : List.of(say("even", words.of("country.answer.noDifference"), false, medians(known)));
    }
    return List.of(theme("best", places.get(0)), theme("worst", places.get(places.size() - 1)));
  }

  private Sentence theme(String key, List<SubjectFigures> place) {
    return say(
        place.size() == 1 ? key : key + ".more",
        names(place.stream().map(SubjectFigures::subject).toList()),
        true,
        medians(place));
  }

  /** Of one as it is; of more each in quotation marks, as names have commas too. */
  private String names(List<FigureSubject> subjects) {
    return subjects.size() == 1
        ? subjects.get(0).label()
        : subjects.stream()
            .map(one -> words.of("country.quoted", one.label()))
            .collect(Collectors.joining(", "));
  }

  private String medians(List<SubjectFigures> place) {
    return words.range(ClearOrder.span(place.stream().map(one -> median(figure(one))).toList()));
  }

  private Sentence unknown() {
    MostQuestions most =
        MostQuestions.of(figures, group, Verdict.UNKNOWN, List.of(Obligation.values()));
    if (most.first().isEmpty()) {
      return hidden("unknown");
    }
    int first = most.first().size();
    String shares = words.share(most.span());
    if (first > MOST || most.isAllAlike()) {
      return say(
          most.isAllAlike() ? "unknown.all" : "unknown.many",
          words.of("country.answer.unsaid"),
          false,
          shares,
          first,
          most.all());
    }
    return say(
        first == 1 ? "unknown" : "unknown.more",
        names(most.first().stream().map(MostQuestions.Extreme::subject).toList()),
        true,
        shares);
  }

  private Sentence before(YearBefore before) {
    if (before == null) {
      return say("year.first", words.of("country.answer.first"), false);
    }
    String year = year(before.year());
    if (!before.made()) {
      return unsaid("year.none", year);
    }
    if (!before.sameQuestions()) {
      return unsaid("year.changed", year);
    }
    Sentence sentence = beside("year", year, law(), before.law());
    return before.gone() == 0
        ? sentence
        : sentence.and(words.of("country.answer.gone", year, before.gone()));
  }

  /** How this group did beside another, or another year. */
  private Sentence beside(String with, String name, Figure own, Figure other) {
    Share mine = median(own);
    Share theirs = median(other);
    if (mine == null || theirs == null) {
      return unsaid(with + ".hidden", name);
    }
    String here = words.range(mine);
    String there = words.range(theirs);
    if (ClearOrder.MEDIANS.isMore(mine, theirs)) {
      return say(with + ".differs", words.of("country.answer.better"), false, name, here, there);
    }
    if (ClearOrder.MEDIANS.isMore(theirs, mine)) {
      return say(with + ".differs", words.of("country.answer.worse"), false, name, here, there);
    }
    return mine.equals(theirs) && !mine.isBand()
        ? say(with + ".same", words.of("country.answer.same"), false, name, here)
        : say(with + ".overlap", words.of("country.answer.unsaid"), false, name, here, there);
  }

  private Sentence unsaid(String key, String name) {
    return say(key, words.of("country.answer.unsaid"), false, name);
  }

  private Sentence hidden(String what) {
    return say(what + ".hidden", words.of("country.answer.notShown"), false);
  }

  /** What stands out is the first argument of a text, how it is with the year the second. */
  private Sentence say(String key, String strong, boolean dutch, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(Sentence.PLACE, closed), Stream.of(arguments)).toArray();
    return Sentence.of(words.of("country.answer." + key, all), strong, dutch);
  }

  private String name() {
    FigureGroup shown = figures.groups().get(group);
    return shown.kind() == GroupKind.PROVINCE
        ? words.of("country.answer.in", words.group(shown))
        : words.of("country.answer.size");
  }

  private Figure figure(SubjectFigures one) {
    return one.municipalities().get(group);
  }

  private Figure law() {
    return CountryPictures.law(figures, group);
  }

  private static Share median(Figure figure) {
    return figure.medianLow() == null ? null : new Share(figure.medianLow(), figure.medianHigh());
  }

  private static String year(int year) {
    return Integer.toString(year);
  }
}
