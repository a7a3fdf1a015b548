package nl.zelftest.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;

/**
 * The answers of one assessment laid on the questions of its version: which questions are asked
 * now, and what is still missing. An answer to a follow-up that is no longer asked is kept, but
 * left out of everything here.
 */
public final class AnswerSheet {

  /** How many of the questions are complete; a follow-up counts with its parent. */
  public record Progress(int complete, int total) {

    public boolean isComplete() {
      return complete == total;
    }
  }

  private final VersionContent version;
  private final Map<UUID, GivenAnswer> answers;

  public AnswerSheet(VersionContent version, Collection<GivenAnswer> answers) {
    this.version = version;
    this.answers =
        answers.stream().collect(Collectors.toMap(GivenAnswer::questionId, Function.identity()));
  }

  /** What was answered, an empty answer where nothing was. */
  public GivenAnswer answer(QuestionContent question) {
    return answers.getOrDefault(question.id(), GivenAnswer.none(question.id()));
  }

  /** Whether a question's follow-up is asked, given the answer to the question. */
  public boolean isFollowUpAsked(QuestionContent parent) {
    FollowUpContent followUp = parent.followUp();
    return followUp != null && followUp.isAskedAfter(answer(parent).value());
  }

  /** The questions that are asked now, each with its follow-up right after it. */
  public Stream<QuestionContent> asked(ThemeContent theme) {
    return theme.questions().stream()
        .flatMap(q -> isFollowUpAsked(q) ? q.withFollowUp() : Stream.of(q));
  }

  public boolean isComplete(QuestionContent question) {
    return answer(question).isComplete(question);
  }

  public Progress progress(ThemeContent theme) {
    List<QuestionContent> questions = theme.questions();
    long complete = questions.stream().filter(this::isCompleteWithFollowUp).count();
    return new Progress((int) complete, questions.size());
  }

  public Progress progress() {
    return version.themes().stream()
        .map(this::progress)
        .reduce(
            new Progress(0, 0),
            (a, b) -> new Progress(a.complete() + b.complete(), a.total() + b.total()));
  }

  private boolean isCompleteWithFollowUp(QuestionContent question) {
    return isComplete(question)
        && (!isFollowUpAsked(question) || isComplete(question.followUp().question()));
  }
}
