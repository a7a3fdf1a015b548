package nl.zelftest.questionset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;

/**
 * What an administrator sees of a version that is not published.
 *
 * @param label null while the draft has none
 * @param base what it follows; null for a set's first version
 * @param baseLabel null for a set's first version
 * @param validFrom the first day on which it is to hold; null while it is a draft
 * @param reviewRemark why it was sent back; null when it was not
 * @param undecided codes of questions, and of earlier ones, whose mapping is still to be decided
 */
public record DraftPage(
    UUID id,
    String setCode,
    String label,
    String baseLabel,
    VersionState state,
    int revision,
    LocalDate validFrom,
    boolean reviewAskedByReader,
    boolean readerMayReview,
    boolean readerCanUndo,
    String reviewRemark,
    DraftContent content,
    QuestionSetDocument base,
    List<DraftFinding> findings,
    List<String> undecided) {

  public DraftPage {
    findings = List.copyOf(findings);
    undecided = List.copyOf(undecided);
  }

  public boolean isEditable() {
    return state == VersionState.DRAFT;
  }

  /** What a question is beside the version before. */
  public Change change(String code) {
    return content.mapping().changeOf(code);
  }

  public boolean isUndecided(String code) {
    return undecided.contains(code);
  }

  /** What a place holds; empty text when nothing. */
  public String text(String place) {
    return Place.parse(place).flatMap(p -> DraftTexts.text(content, p)).orElse("");
  }

  /** Earlier questions that go on nowhere. */
  public List<QuestionDocument> dropped() {
    VersionMapping mapping = content.mapping();
    return base == null
        ? List.of()
        : base.questions().filter(question -> mapping.isDropped(question.code())).toList();
  }

  /** Every question of the draft, follow-ups included. */
  public List<QuestionDocument> questions() {
    return content.document().questions().toList();
  }

  /** Every question of the version before, follow-ups included. */
  public List<QuestionDocument> earlierQuestions() {
    return base == null ? List.of() : base.questions().toList();
  }

  /** Earlier questions in which one of the draft has its past, with whether each means the same. */
  public Map<String, Boolean> origins(String code) {
    return content.mapping().into(code).stream()
        .collect(Collectors.toMap(VersionMapping.Edge::from, VersionMapping.Edge::sameMeaning));
  }
}
