package nl.zelftest.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.assessment.Score;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;

/** What submissions score, with the notes that were given. */
final class MeasuredValues {

  private record ScoreKey(UUID submissionId, String kind, String code, Obligation obligation) {}

  private final Map<ScoreKey, Score> scores = new HashMap<>();
  private final Map<UUID, Map<String, List<String>>> notes;

  /** Takes notes of submissions, by question. */
  MeasuredValues(Collection<MeasuredScore> scores, Map<UUID, Map<String, List<String>>> notes) {
    this.notes = Map.copyOf(notes);
    // Few are different: each is read from its text once.
    Map<String, Score> read = new HashMap<>();
    for (MeasuredScore one : scores) {
      this.scores.put(
          new ScoreKey(one.submissionId(), one.kind(), one.code(), one.obligation()),
          read.computeIfAbsent(
              one.verdict() + " " + one.low() + " " + one.high(), kept -> one.score()));
    }
  }

  /** What a submission says of a subject, as it was called in its version. */
  Optional<Value> of(UUID submission, FigureSubject subject, String code) {
    if (subject.kind() != Kind.QUESTION) {
      return score(submission, subject, code, subject.obligation())
          .map(score -> new Value(code, score, List.of()));
    }
    // What obliges to a question may differ from version to version; a question has one score.
    return Arrays.stream(Obligation.values())
        .flatMap(one -> score(submission, subject, code, one).stream())
        .findFirst()
        .map(score -> new Value(code, score, notes(submission, code)));
  }

  private Optional<Score> score(
      UUID submission, FigureSubject subject, String code, Obligation obligation) {
    return Optional.ofNullable(
        scores.get(new ScoreKey(submission, subject.kind().name(), code, obligation)));
  }

  private List<String> notes(UUID submission, String code) {
    return notes.getOrDefault(submission, Map.of()).getOrDefault(code, List.of());
  }
}
