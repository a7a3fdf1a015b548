package nl.zelftest.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.CanonicalJson;
import nl.zelftest.assessment.SubmissionSnapshot.MunicipalityPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.RoundPart;
import nl.zelftest.assessment.SubmissionSnapshot.VersionPart;
import nl.zelftest.assessment.Voice;
import nl.zelftest.assessment.Voice.Made;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.Obligation;

/**
 * What a record holds: both tests side by side, what was concluded and what was agreed. No person
 * is in it, by name or by id: organisations answer, conclude and agree. Remarks and notes are not
 * in it either.
 *
 * @param format of this record, so that later programs can read older ones
 * @param drawnUpAt ISO instant, as are all moments here
 * @param drawnUpBy name of the organisation
 */
public record RecordSnapshot(
    int format,
    UUID dialogueId,
    int sequence,
    String drawnUpAt,
    String drawnUpBy,
    MunicipalityPart municipality,
    RoundPart round,
    String revealedAt,
    VersionPart questionSet,
    List<VoicePart> voices,
    List<ThemePart> themes) {

  static final int FORMAT = 1;

  /** Who answered, and what was submitted when; the newest submission is what counts. */
  public record VoicePart(
      UUID assessmentId,
      UUID organisationId,
      String organisation,
      OrganisationKind side,
      CouncilKind councilKind,
      boolean reopened,
      List<SubmissionPart> submissions) {}

  /** One submission; what is said of reopening is null where it was not opened again after it. */
  public record SubmissionPart(
      int sequence,
      String submittedAt,
      boolean blind,
      String sha256,
      String reopenedAt,
      String reopenedBecause) {}

  public record ThemePart(int number, String code, String title, List<TopicPart> topics) {}

  /**
   * A question with what came of it.
   *
   * @param conclusion null where nothing was concluded
   */
  public record TopicPart(
      String code,
      String number,
      Obligation obligation,
      String text,
      Difference difference,
      List<SaidPart> said,
      ConclusionPart conclusion,
      List<AgreementPart> agreements) {}

  /** What one voice answered, in one or more questions of its own version. */
  public record SaidPart(
      UUID organisationId, Comparability comparability, List<QuestionPart> answers) {}

  /** What was concluded; what is said of agreeing is null while the other side did not. */
  public record ConclusionPart(
      String text,
      OrganisationKind side,
      String organisation,
      String writtenAt,
      String agreedBy,
      String agreedAt) {}

  public record AgreementPart(String what, String organisation, String dueOn, ActionState state) {}

  static VoicePart voice(Voice voice) {
    return new VoicePart(
        voice.assessmentId(),
        voice.organisationId(),
        voice.organisationName(),
        voice.side(),
        voice.councilKind(),
        voice.reopened(),
        voice.made().stream().map(RecordSnapshot::submission).toList());
  }

  private static SubmissionPart submission(Made made) {
    return new SubmissionPart(
        made.sequence(),
        made.submittedAt().toString(),
        made.blind(),
        made.sha256(),
        Objects.toString(made.reopenedAt(), null),
        made.reopenedBecause());
  }

  /** Whether both tell the same, whoever drew them up and when. */
  boolean tellsTheSameAs(RecordSnapshot other) {
    return drawnUpAs(other).equals(other);
  }

  private RecordSnapshot drawnUpAs(RecordSnapshot other) {
    return new RecordSnapshot(
        format,
        dialogueId,
        other.sequence,
        other.drawnUpAt,
        other.drawnUpBy,
        municipality,
        round,
        revealedAt,
        questionSet,
        voices,
        themes);
  }

  /** The name of an organisation that answered. */
  public String voiceOf(UUID organisationId) {
    return voices.stream()
        .filter(voice -> voice.organisationId().equals(organisationId))
        .map(VoicePart::organisation)
        .findFirst()
        .orElseThrow();
  }

  /** Every question, in the order of the test. */
  public Stream<TopicPart> topics() {
    return themes.stream().flatMap(theme -> theme.topics().stream());
  }

  /** How many questions differ in which way. */
  public Map<Difference, Long> differences() {
    return topics()
        .map(TopicPart::difference)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  public CanonicalJson toJson() {
    return CanonicalJson.of(this);
  }

  static RecordSnapshot parse(String json) {
    return CanonicalJson.parse(json, RecordSnapshot.class);
  }
}
