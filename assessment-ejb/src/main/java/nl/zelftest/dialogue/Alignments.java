package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.assessment.Voice;
import nl.zelftest.dialogue.SideBySide.Alignment;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;
import nl.zelftest.questionset.VersionMappings;

/** Finds how the questions of a voice's version lie beside those of the conversation's. */
@ApplicationScoped
class Alignments {

  /** The voice answered an earlier version. */
  record Earlier(VersionMapping mapping) implements Alignment {
    @Override
    public Collection<String> codesFor(String code) {
      return mapping.into(code).stream().map(Edge::from).toList();
    }

    @Override
    public Comparability comparability(String code) {
      return mapping.comparability(code);
    }
  }

  /** The voice answered a later version, or the same. */
  record Later(VersionMapping mapping) implements Alignment {
    @Override
    public Collection<String> codesFor(String code) {
      return mapping.from(code).stream().map(Edge::to).toList();
    }

    @Override
    public Comparability comparability(String code) {
      if (mapping.isDropped(code)) {
        return Comparability.NONE;
      }
      return mapping.goesOnTheSame(code) ? Comparability.FULL : Comparability.PARTLY;
    }
  }

  /** The voice answered questions that have nothing to do with these. */
  record None() implements Alignment {
    @Override
    public Collection<String> codesFor(String code) {
      return List.of();
    }

    @Override
    public Comparability comparability(String code) {
      return Comparability.NONE;
    }
  }

  @Inject private VersionMappings mappings;

  /** From the questions of a version to those that a voice answered. */
  Alignment between(UUID version, Voice voice) {
    UUID answered = voice.newest().questionSet().id();
    if (mappings.follows(version, answered)) {
      return new Earlier(mappings.between(answered, version));
    }
    return mappings.follows(answered, version)
        ? new Later(mappings.between(version, answered))
        : new None();
  }

  /** The version that follows all others, of those that were answered. */
  UUID latest(Set<UUID> versions) {
    return versions.stream()
        .reduce((one, other) -> mappings.follows(other, one) ? other : one)
        .orElseThrow();
  }
}
