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

  /** What a measurement is laid beside, and how its area relates to it. */
  private record Prior(Measurement measurement, Territory territory) {}

  /** From one version of a figure to another, the same for all measurements of both. */
  private record Step(
      FigureSubject subject, String code, UUID earlier, UUID later, Territory territory) {}

  private final List<Measurement> measurements;
  private final Function<UUID, VersionContent> versions;
  private final BiFunction<UUID, UUID, Optional<VersionMapping>> mappings;
  private final Collection<Succession> successions;
  private final Map<UUID, Optional<Prior>> priors = new HashMap<>();
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
    return prior(measurement).map(Prior::measurement);
  }

  private Optional<Prior> prior(Measurement measurement) {
    return priors.computeIfAbsent(measurement.submissionId(), id -> findPrior(measurement));
  }

  private Optional<Prior> findPrior(Measurement measurement) {
    List<Prior> earlier =
        measurements.subList(0, measurements.indexOf(measurement)).stream()
            .filter(one -> one.line().equals(measurement.line()))
            .filter(one -> !one.roundId().equals(measurement.roundId()))
            .map(one -> new Prior(one, territory(one, measurement)))
            .toList();
    Optional<Prior> same =
        earlier.stream()
            .filter(one -> one.territory() != Territory.OTHER)
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
   * The step of a figure; empty where nothing is before it.
   *
   * @param code of the question in the later version, where the figure is a question's
   */
  Optional<StepComparability> step(FigureSubject subject, String code, Measurement later) {
    return prior(later)
        .map(
            prior ->
                new Step(
                    subject,
                    code,
                    prior.measurement().versionId(),
                    later.versionId(),
                    prior.territory()))
        .map(step -> steps.computeIfAbsent(step, this::compare));
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
