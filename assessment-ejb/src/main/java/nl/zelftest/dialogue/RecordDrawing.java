package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Reveal;
import nl.zelftest.assessment.SubmissionSnapshot.MunicipalityPart;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.RoundPart;
import nl.zelftest.assessment.SubmissionSnapshot.VersionPart;
import nl.zelftest.assessment.Voice;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.dialogue.RecordSnapshot.AgreementPart;
import nl.zelftest.dialogue.RecordSnapshot.ConclusionPart;
import nl.zelftest.dialogue.RecordSnapshot.SaidPart;
import nl.zelftest.dialogue.RecordSnapshot.ThemePart;
import nl.zelftest.dialogue.RecordSnapshot.TopicPart;
import nl.zelftest.dialogue.SideBySide.Row;
import nl.zelftest.dialogue.SideBySide.Said;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.round.Round;

/** Tells a conversation as it stands now. Needs a transaction; access was checked before. */
@ApplicationScoped
class RecordDrawing {

  /** All that was said about questions, by their codes. */
  private record Outcome(
      Map<String, Row> rows,
      Map<String, Conclusion> conclusions,
      Map<String, List<ActionRow>> agreements) {

    /** A question that no voice is asked any longer stays, where something came of it. */
    boolean holds(QuestionContent question) {
      return rows.containsKey(question.code())
          || conclusions.containsKey(question.code())
          || agreements.containsKey(question.code());
    }
  }

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueReading reading;

  RecordSnapshot draw(Seat seat, int sequence, Instant moment) {
    Dialogue dialogue = seat.dialogue();
    Reveal reveal = dialogue.getReveal();
    Round round = reveal.getRound();
    Municipality municipality = entities.find(Municipality.class, reveal.getMunicipalityCode());
    VersionContent version = files.version(dialogue);
    List<Voice> voices = reading.voices(dialogue);
    Outcome outcome =
        new Outcome(
            reading
                .sideBySide(dialogue, voices)
                .rows()
                .collect(Collectors.toMap(Row::code, Function.identity())),
            reading.conclusions(dialogue),
            reading.actions(dialogue.getId()).stream()
                .collect(Collectors.groupingBy(ActionRow::questionCode)));
    return new RecordSnapshot(
        RecordSnapshot.FORMAT,
        dialogue.getId(),
        sequence,
        moment.toString(),
        seat.hat().organisationName(),
        new MunicipalityPart(municipality.getCode(), municipality.getName()),
        new RoundPart(round.getId(), round.getName(), round.getReportingYear()),
        reveal.getRevealedAt().toString(),
        new VersionPart(version.id(), version.setCode(), version.label(), version.title()),
        voices.stream().map(RecordSnapshot::voice).toList(),
        version.themes().stream().map(theme -> theme(theme, outcome)).toList());
  }

  private ThemePart theme(ThemeContent theme, Outcome outcome) {
    return new ThemePart(
        theme.number(),
        theme.code(),
        theme.title(),
        theme.questions().stream()
            .flatMap(QuestionContent::withFollowUp)
            .filter(outcome::holds)
            .map(question -> topic(question, outcome))
            .toList());
  }

  private TopicPart topic(QuestionContent question, Outcome outcome) {
    Row row = outcome.rows().get(question.code());
    Conclusion conclusion = outcome.conclusions().get(question.code());
    return new TopicPart(
        question.code(),
        question.number(),
        question.obligation(),
        question.text(),
        row == null ? Difference.ALONE : row.difference(),
        row == null ? List.of() : row.said().stream().map(RecordDrawing::said).toList(),
        conclusion == null ? null : conclusion(conclusion),
        outcome.agreements().getOrDefault(question.code(), List.of()).stream()
            .map(RecordDrawing::agreement)
            .toList());
  }

  private static SaidPart said(Said said) {
    return new SaidPart(
        said.voice().organisationId(),
        said.comparability(),
        said.answers().stream().map(QuestionPart::withoutFollowUp).toList());
  }

  private ConclusionPart conclusion(Conclusion conclusion) {
    return new ConclusionPart(
        conclusion.getText(),
        conclusion.getSide(),
        name(conclusion.getOrganisationId()),
        conclusion.getWrittenAt().toString(),
        conclusion.getAgreedAt() == null ? null : name(conclusion.getAgreedOrganisationId()),
        Objects.toString(conclusion.getAgreedAt(), null));
  }

  private static AgreementPart agreement(ActionRow action) {
    return new AgreementPart(
        action.what(), action.organisationName(), action.dueOn().toString(), action.state());
  }

  private String name(UUID organisation) {
    return entities.find(Organisation.class, organisation).getName();
  }
}
