package nl.zelftest.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.organisation.Territory;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.FigureYears.Year;
import nl.zelftest.reporting.GroupYears.Line;
import nl.zelftest.reporting.GroupYears.Row;
import nl.zelftest.reporting.GroupYears.Value;

/**
 * Puts a group's figures in lines over the years. The mapping between versions says which questions
 * make one line; themes and totals go on under their code.
 */
final class FigureLines {

  /**
   * One round.
   *
   * @param figures of the version's subjects, also where they are hidden
   */
  record Moment(Year year, VersionContent version, Function<FigureSubject, Figure> figures) {}

  /** A subject as one version asks it. */
  private record Asked(FigureSubject subject, VersionContent version, boolean dropped) {}

  private final List<Moment> moments;
  private final BiFunction<UUID, UUID, Optional<VersionMapping>> mappings;
  private final Map<UUID, List<FigureSubject>> subjects = new HashMap<>();

  /**
   * Prepares rounds of one question set.
   *
   * @param moments the oldest first, at least one
   * @param mappings from an older version to a newer one; empty where that does not follow from it
   */
  FigureLines(List<Moment> moments, BiFunction<UUID, UUID, Optional<VersionMapping>> mappings) {
    this.moments = List.copyOf(moments);
    this.mappings = mappings;
  }

  /**
   * Themes of the newest version, then those that it has no more; each once, with the strongest
   * obligation that it has questions of.
   */
  List<FigureSubject> themes() {
    List<FigureSubject> themes = new ArrayList<>();
    for (Asked one : asked()) {
      if (one.subject().kind() == Kind.THEME
          && themes.stream().noneMatch(theme -> theme.code().equals(one.subject().code()))) {
        themes.add(one.subject());
      }
    }
    return themes;
  }

  /**
   * What the newest version asks, then what is asked no more.
   *
   * @param from the first reporting year to show
   */
  List<Line> lines(int from, Predicate<FigureSubject> shown) {
    return asked().stream()
        .filter(one -> shown.test(one.subject()))
        .map(one -> new Line(one.subject(), one.dropped(), rows(one, from)))
        .filter(line -> !line.rows().isEmpty())
        .toList();
  }

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    VersionContent newest = moments.get(moments.size() - 1).version();
    for (int at = moments.size() - 1; at >= 0; at--) {
      VersionContent version = moments.get(at).version();
      subjects(version).stream()
          .filter(subject -> asked.stream().noneMatch(later -> goesOn(version, subject, later)))
          .map(subject -> new Asked(subject, version, !version.id().equals(newest.id())))
          .toList()
          .forEach(asked::add);
    }
    return asked;
  }

  private boolean goesOn(VersionContent version, FigureSubject subject, Asked later) {
    return subject.kind() == later.subject().kind()
        && (subject.kind() == Kind.QUESTION
            ? codes(later, version).contains(subject.code())
            : subject.code().equals(later.subject().code())
                && subject.obligation() == later.subject().obligation());
  }

  private List<FigureSubject> subjects(VersionContent version) {
    return subjects.computeIfAbsent(version.id(), id -> FigureSubject.of(version));
  }

  /** Under which codes a version asks it. */
  private Set<String> codes(Asked asked, VersionContent version) {
    if (asked.subject().kind() != Kind.QUESTION || version.id().equals(asked.version().id())) {
      return Set.of(asked.subject().code());
    }
    return mappings
        .apply(version.id(), asked.version().id())
        .map(mapping -> mapping.into(asked.subject().code()))
        .orElse(Set.of())
        .stream()
        .map(Edge::from)
        .collect(Collectors.toSet());
  }

  private List<Row> rows(Asked asked, int from) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < moments.size(); at++) {
      Moment moment = moments.get(at);
      if (moment.year().reportingYear() >= from) {
        List<Value> values = values(asked, moment);
        if (!values.isEmpty()) {
          rows.add(new Row(moment.year(), values, step(values, at)));
        }
      }
    }
    Collections.reverse(rows);
    return rows;
  }

  private List<Value> values(Asked asked, Moment moment) {
    Set<String> codes = codes(asked, moment.version());
    return subjects(moment.version()).stream()
        .filter(one -> one.kind() == asked.subject().kind() && codes.contains(one.code()))
        .filter(
            one -> one.kind() == Kind.QUESTION || one.obligation() == asked.subject().obligation())
        .map(one -> new Value(one, moment.figures().apply(one)))
        .toList();
  }

  private StepComparability step(List<Value> values, int at) {
    if (at == 0 || values.size() > 1) {
      return null;
    }
    VersionContent earlier = moments.get(at - 1).version();
    VersionContent later = moments.get(at).version();
    FigureSubject subject = values.get(0).subject();
    return SubjectSteps.between(
        subject,
        subject.code(),
        earlier,
        later,
        mappings.apply(earlier.id(), later.id()),
        Territory.SAME);
  }
}
