package nl.zelftest.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.Movement;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.history.Measurement.Line;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Moment;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Succession;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;

/**
 * Lays measurements out over the years. A figure is only ever one submission's own: where questions
 * were merged or municipalities were, what was measured before stands beside it.
 */
final class Years {

  /** A subject as one version asks it. */
  record Asked(UUID versionId, FigureSubject subject, boolean dropped) {}

  private record MomentKey(UUID roundId, String municipalityCode) {}

  private final List<Measurement> measurements;
  private final Map<MomentKey, List<Measurement>> moments;
  private final List<Line> lines;
  private final Map<String, String> municipalityNames;
  private final Function<UUID, VersionContent> versions;
  private final BiFunction<UUID, UUID, Optional<VersionMapping>> mappings;
  private final YearSteps steps;
  private final int from;

  /**
   * Prepares measurements of one question set.
   *
   * @param from the first reporting year to show
   * @param mappings from an older version to a newer one; empty where that does not follow from it
   * @param successions all that touched the municipalities
   */
  Years(
      Collection<Measurement> measurements,
      int from,
      Map<String, String> municipalityNames,
      Function<UUID, VersionContent> versions,
      BiFunction<UUID, UUID, Optional<VersionMapping>> mappings,
      Collection<Succession> successions) {
    this.from = from;
    this.municipalityNames = Map.copyOf(municipalityNames);
    this.versions = versions;
    this.mappings = mappings;
    this.measurements =
        measurements.stream()
            .sorted(
                Comparator.comparing(Measurement::reportingYear)
                    .thenComparing(Measurement::referenceDate)
                    .thenComparing(Measurement::roundName)
                    .thenComparing(one -> this.municipalityNames.get(one.municipalityCode()))
                    .thenComparing(Measurement::municipalityCode))
            .toList();
    this.steps = new YearSteps(this.measurements, versions, mappings, successions);
    this.moments =
        this.measurements.stream()
            .filter(this::isShown)
            .collect(
                Collectors.groupingBy(
                    one -> new MomentKey(one.roundId(), one.municipalityCode()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    this.lines =
        this.measurements.stream()
            .filter(this::isShown)
            .map(Measurement::line)
            .distinct()
            .sorted(Comparator.comparing(line -> line.side() == OrganisationKind.COUNCIL))
            .toList();
  }

  List<YearsPage.Line> lines() {
    return lines.stream().map(line -> new YearsPage.Line(line.side(), line.name())).toList();
  }

  /** The version of the questions that follows from all others that were answered. */
  UUID newestVersion() {
    UUID newest = measurements.get(0).versionId();
    for (Measurement one : measurements) {
      if (!one.versionId().equals(newest) && mappings.apply(newest, one.versionId()).isPresent()) {
        newest = one.versionId();
      }
    }
    return newest;
  }

  /** What is shown, and what that is laid beside: their scores are needed. */
  List<Measurement> needed() {
    return measurements.stream()
        .filter(this::isShown)
        .flatMap(one -> Stream.concat(Stream.of(one), steps.before(one).stream()))
        .distinct()
        .toList();
  }

  private boolean isShown(Measurement measurement) {
    return measurement.reportingYear() >= from;
  }

  /** What was asked, in the newest version first and then what is asked no more. */
  List<Asked> asked(Predicate<FigureSubject> shown) {
    return asked().stream().filter(one -> shown.test(one.subject())).toList();
  }

  /** The codes of what was asked, in all versions in which it has its past. */
  Set<String> codes(List<Asked> asked) {
    List<UUID> answered = needed().stream().map(Measurement::versionId).distinct().toList();
    return asked.stream()
        .flatMap(one -> answered.stream().flatMap(version -> codes(one, version).stream()))
        .collect(Collectors.toSet());
  }

  /**
   * The years of what was asked; what is asked no more only where somebody answered it.
   *
   * @param agreements of the years that are shown
   */
  List<SubjectYears> subjects(
      List<Asked> asked, MeasuredValues values, List<Agreement> agreements) {
    return asked.stream()
        .map(one -> years(one, values, agreements))
        .filter(one -> !one.dropped() || !one.rows().isEmpty())
        .toList();
  }

  private List<Asked> asked() {
    UUID newest = newestVersion();
    List<Asked> asked = new ArrayList<>();
    FigureSubject.of(versions.apply(newest))
        .forEach(subject -> asked.add(new Asked(newest, subject, false)));
    List<UUID> older =
        measurements.stream()
            .map(Measurement::versionId)
            .distinct()
            .filter(version -> !version.equals(newest))
            .sorted((one, other) -> mappings.apply(one, other).isPresent() ? 1 : -1)
            .toList();
    for (UUID version : older) {
      Optional<VersionMapping> mapping = mappings.apply(version, newest);
      FigureSubject.of(versions.apply(version)).stream()
          .filter(subject -> subject.kind() == Kind.QUESTION)
          .filter(subject -> mapping.map(m -> m.isDropped(subject.code())).orElse(true))
          .filter(subject -> asked.stream().noneMatch(one -> goesOnIn(version, subject, one)))
          .map(subject -> new Asked(version, subject, true))
          .toList()
          .forEach(asked::add);
    }
    return asked;
  }

  private boolean goesOnIn(UUID version, FigureSubject subject, Asked later) {
    return later.subject().kind() == Kind.QUESTION
        && mappings
            .apply(version, later.versionId())
            .map(m -> m.from(subject.code()))
            .orElse(Set.of())
            .stream()
            .anyMatch(edge -> edge.to().equals(later.subject().code()));
  }

  private SubjectYears years(Asked asked, MeasuredValues values, List<Agreement> agreements) {
    List<Row> rows = new ArrayList<>();
    for (List<Measurement> moment : moments.values()) {
      List<Cell> cells = lines.stream().map(line -> cell(asked, values, moment, line)).toList();
      if (cells.stream().anyMatch(cell -> !cell.values().isEmpty())) {
        rows.add(0, new Row(words(moment), cells));
      }
    }
    Set<String> codes =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.values().stream())
            .map(Value::code)
            .collect(Collectors.toSet());
    return new SubjectYears(
        asked.subject(),
        asked.dropped(),
        rows,
        asked.subject().kind() == Kind.QUESTION
            ? agreements.stream().filter(one -> codes.contains(one.questionCode())).toList()
            : List.of());
  }

  private Moment words(List<Measurement> moment) {
    Measurement one = moment.get(0);
    return new Moment(
        one.roundName(),
        one.reportingYear(),
        one.municipalityCode(),
        municipalityNames.get(one.municipalityCode()),
        moment.stream()
            .filter(Measurement::own)
            .map(Measurement::assessmentId)
            .findFirst()
            .orElse(null));
  }

  private Cell cell(Asked asked, MeasuredValues values, List<Measurement> moment, Line line) {
    return on(moment, line).map(one -> cell(asked, values, moment, one)).orElse(Cell.EMPTY);
  }

  private static Optional<Measurement> on(List<Measurement> moment, Line line) {
    return moment.stream().filter(one -> one.line().equals(line)).findFirst();
  }

  private Cell cell(
      Asked asked, MeasuredValues all, List<Measurement> moment, Measurement measurement) {
    List<Value> values = values(asked, all, measurement);
    if (values.isEmpty()) {
      return Cell.EMPTY;
    }
    StepComparability step =
        values.size() == 1
            ? steps.step(asked.subject(), values.get(0).code(), measurement).orElse(null)
            : null;
    return new Cell(
        versions.apply(measurement.versionId()).label(),
        values,
        step,
        step == null || step.comparability() == Comparability.NONE
            ? null
            : movement(values(asked, all, steps.before(measurement).orElseThrow()), values),
        measurement.side() == OrganisationKind.MUNICIPALITY
            ? null
            : on(moment, Line.MUNICIPALITY)
                .filter(own -> own.versionId().equals(measurement.versionId()))
                .map(own -> movement(values(asked, all, own), values))
                .orElse(null));
  }

  private static Movement movement(List<Value> from, List<Value> to) {
    return from.size() == 1 && to.size() == 1
        ? Movement.between(from.get(0).score(), to.get(0).score())
        : null;
  }

  /** The scores in which a subject has its past, or is itself. */
  private List<Value> values(Asked asked, MeasuredValues values, Measurement measurement) {
    return codes(asked, measurement.versionId()).stream()
        .map(code -> values.of(measurement.submissionId(), asked.subject(), code))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> codes(Asked asked, UUID version) {
    FigureSubject subject = asked.subject();
    if (subject.kind() != Kind.QUESTION || version.equals(asked.versionId())) {
      return List.of(subject.code());
    }
    return mappings
        .apply(version, asked.versionId())
        .map(mapping -> mapping.into(subject.code()).stream().map(Edge::from).toList())
        .orElse(List.of());
  }
}
