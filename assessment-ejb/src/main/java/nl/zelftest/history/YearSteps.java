package nl.zelftest.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zelftest.assessment.StepComparability;
import nl.zelftest.organisation.Succession;
import nl.zelftest.organisation.Territory;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.SubjectSteps;

/**
 * How far a measurement can be laid beside the one before it on the same line. What many figures
 * share is worked out once.
 */
final class YearSteps {

  /** From one version of a figure to another, the same for all measurements of both. */
  private record Step(
      FigureSubject subject, String code, UUID earlier, UUID later, Territory territory) {}

  private final List<Measurement> measurements;
  private final Function<UUID, VersionContent> versions;
  private final BiFunction<UUID, UUID, Optional<VersionMapping>> mappings;
  private final Collection<Succession> successions;
  private final Map<UUID, Optional<Measurement>> before = new HashMap<>();
  private final Map<Step, StepComparability> steps = new HashMap<>();

  /**
   * Prepares steps between measurements.
   *
   * @param measurements the oldest first
   */
  YearSteps(
      List<Measurement> measurements,
      Function<UUID, VersionContent> versions,
      BiFunction<UUID, UUID, Optional<VersionMapping>> mappings,
      Collection<Succession> successions) {
    this.measurements = List.copyOf(measurements);
    this.versions = versions;
    this.mappings = mappings;
    this.successions = List.copyOf(successions);
  }

  /**
   * The line's measurement before this one: of the same municipality where there is one, and else
   * of another.
   */
  Optional<Measurement> before(Measurement measurement) {
    return before.computeIfAbsent(measurement.submissionId(), id -> findBefore(measurement));
  }

  private Optional<Measurement> findBefore(Measurement measurement) {
    List<Measurement> earlier =
        measurements.subList(0, measurements.indexOf(measurement)).stream()
            .filter(one -> one.line().equals(measurement.line()))
            .filter(one -> !one.roundId().equals(measurement.roundId()))
            .toList();
    Optional<Measurement> same =
        earlier.stream()
            .filter(one -> territory(one, measurement) != Territory.OTHER)
            .reduce((first, second) -> second);
    return same.isPresent() ? same : earlier.stream().reduce((first, second) -> second);
  }

  private Territory territory(Measurement earlier, Measurement later) {
    return Territory.between(
        earlier.municipalityCode(),
        earlier.referenceDate(),
        later.municipalityCode(),
        later.referenceDate(),
        successions);
  }

  /**
   * The step of a figure.
   *
   * @param code of the question in the later version, where the figure is a question's
   */
  StepComparability step(
      FigureSubject subject, String code, Measurement earlier, Measurement later) {
    return steps.computeIfAbsent(
        new Step(subject, code, earlier.versionId(), later.versionId(), territory(earlier, later)),
        this::compare);
  }

  private StepComparability compare(Step step) {
    return SubjectSteps.between(
        step.subject(),
        step.code(),
        versions.apply(step.earlier()),
        versions.apply(step.later()),
        mappings.apply(step.earlier(), step.later()),
        step.territory());
  }
}
