package nl.zelftest.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.SubmissionSnapshot.ItemPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionKind;

/**
 * Tells how far answers to one question differ, over all voices alike: councils may differ from
 * each other as much as from the municipality. Of a checklist the line that differs most counts.
 */
final class AnswerDifference {

  private AnswerDifference() {}

  /** How far these answers differ; one of each voice that was asked. */
  static Difference of(Collection<QuestionPart> answers) {
    if (answers.size() < 2) {
      return Difference.ALONE;
    }
    Map<String, List<AnswerValue>> items = new HashMap<>();
    for (QuestionPart answer : answers) {
      for (ItemPart item : answer.items()) {
        items
            .computeIfAbsent(item.code(), code -> new ArrayList<>())
            .add(answer.value() == null ? item.value() : answer.value());
      }
    }
    QuestionKind kind = answers.iterator().next().kind();
    boolean checklist = kind == QuestionKind.CHECKLIST && !items.isEmpty();
    return checklist
        ? items.values().stream()
            .map(AnswerDifference::ofValues)
            .min(Comparator.naturalOrder())
            .orElseThrow()
        : kind == QuestionKind.JUDGEMENT ? ofValues(values(answers)) : ofEntries(answers);
  }

  private static List<AnswerValue> values(Collection<QuestionPart> answers) {
    return answers.stream().map(QuestionPart::value).toList();
  }

  private static Difference ofValues(List<AnswerValue> values) {
    Map<AnswerValue, Long> count =
        values.stream()
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (count.containsKey(AnswerValue.YES) && count.containsKey(AnswerValue.NO)) {
      return Difference.OPPOSED;
    }
    boolean unknown = count.remove(AnswerValue.UNKNOWN) != null;
    if (count.size() > 1) {
      return Difference.DIFFERENT;
    }
    if (unknown) {
      return count.isEmpty() ? Difference.NOBODY_KNOWS : Difference.UNKNOWN;
    }
    return count.containsKey(AnswerValue.NO) ? Difference.BOTH_NO : Difference.AGREED;
  }

  /** Numbers, dates, texts and choices: the same or not, where they are known. */
  private static Difference ofEntries(Collection<QuestionPart> answers) {
    List<String> entries =
        answers.stream().map(QuestionPart::shownEntry).filter(Objects::nonNull).toList();
    long notApplicable =
        values(answers).stream().filter(value -> value == AnswerValue.NOT_APPLICABLE).count();
    long unknown = answers.size() - entries.size() - notApplicable;
    if (entries.stream().distinct().count() > 1 || (notApplicable > 0 && !entries.isEmpty())) {
      return Difference.DIFFERENT;
    }
    if (unknown == answers.size()) {
      return Difference.NOBODY_KNOWS;
    }
    return unknown > 0 ? Difference.UNKNOWN : Difference.AGREED;
  }
}
