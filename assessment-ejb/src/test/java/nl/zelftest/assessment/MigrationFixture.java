package nl.zelftest.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMapping.Edge;

/** Small versions, the edges between them, and answers. */
final class MigrationFixture {

  static final UUID SOMEBODY = UUID.randomUUID();

  private MigrationFixture() {}

  static VersionContent version(QuestionContent... questions) {
    return new VersionContent(
        UUID.randomUUID(),
        "set",
        "1",
        "",
        "",
        "",
        LocalDate.EPOCH,
        List.of(new ThemeContent(1, "theme", "", "", Arrays.asList(questions))));
  }

  static QuestionContent judgement(String code) {
    return question(code, QuestionKind.JUDGEMENT, false);
  }

  static QuestionContent judgementOrNot(String code) {
    return question(code, QuestionKind.JUDGEMENT, true);
  }

  static QuestionContent checklist(String code, String... items) {
    return question(code, QuestionKind.CHECKLIST, false, items);
  }

  private static QuestionContent question(
      String code, QuestionKind kind, boolean notApplicableAllowed, String... items) {
    return new QuestionContent(
        UUID.randomUUID(),
        code,
        code,
        kind,
        Obligation.LAW,
        "",
        "",
        "",
        "",
        "",
        notApplicableAllowed,
        Stream.of(items).map(item -> new ItemContent(item, "")).toList(),
        List.of(),
        List.of(),
        null);
  }

  /** Edges as in {@code A=B} for the same meaning and {@code A>B} for another. */
  static VersionMapping mapping(String... edges) {
    Set<Edge> all =
        Stream.of(edges)
            .map(
                edge -> {
                  boolean same = edge.contains("=");
                  int sign = edge.indexOf(same ? '=' : '>');
                  return new Edge(edge.substring(0, sign), edge.substring(sign + 1), same);
                })
            .collect(Collectors.toSet());
    return new VersionMapping(all);
  }

  static GivenAnswer given(QuestionContent question, AnswerValue value, String note) {
    return given(question, new AnswerInput(value, Map.of(), null, note, List.of()), false, false);
  }

  static GivenAnswer given(
      QuestionContent question, AnswerInput input, boolean needsConfirmation, boolean carried) {
    return new GivenAnswer(
        question.id(),
        1,
        input.value(),
        input.items(),
        input.entry(),
        input.notApplicableReason(),
        input.note(),
        input.links(),
        needsConfirmation,
        carried,
        input.fromPaper(),
        Instant.EPOCH,
        SOMEBODY.toString());
  }
}
