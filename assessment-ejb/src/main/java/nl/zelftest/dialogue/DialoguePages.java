package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.Voice;
import nl.zelftest.assessment.Voices;
import nl.zelftest.dialogue.DialogueFiles.Seat;
import nl.zelftest.dialogue.DialoguePage.Filter;
import nl.zelftest.dialogue.DialoguePage.Talk;
import nl.zelftest.dialogue.SideBySide.Row;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.shared.NotFoundException;

/** What the pages of a conversation show. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class DialoguePages {

  /** How many remarks are on one page. */
  private static final int PAGE = 50;

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private DialogueReading reading;

  @Inject private DialogueThreads threads;

  @Inject private Voices voices;

  /**
   * The voices side by side.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public DialoguePage sideBySide(UUID dialogueId, Filter filter) {
    Seat seat = files.toRead(dialogueId);
    List<Voice> heard = reading.voices(seat.dialogue());
    SideBySide all = reading.sideBySide(seat.dialogue(), heard);
    List<ActionRow> actions = reading.actions(dialogueId);
    Stream<Row> rows = filter.inOrderOfTest() ? all.rows() : all.byDifference();
    return new DialoguePage(
        files.head(seat),
        heard,
        all.themes(),
        rows.filter(row -> matches(row, filter)).toList(),
        talk(seat.dialogue(), all, actions),
        actions);
  }

  private static boolean matches(Row row, Filter filter) {
    return (filter.difference() == null || filter.difference() == row.difference())
        && (filter.theme() == null || filter.theme().equals(row.theme().code()));
  }

  /**
   * All about one question.
   *
   * @param page of the remarks; 0 for the newest
   * @throws NotFoundException when the conversation is not for this person, or has no such question
   */
  public TopicPage topic(UUID dialogueId, String questionCode, int page) {
    Seat seat = files.toRead(dialogueId);
    Dialogue dialogue = seat.dialogue();
    List<Voice> heard = reading.voices(dialogue);
    SideBySide all = reading.sideBySide(dialogue, heard);
    Row row =
        all.rows()
            .filter(one -> one.code().equals(questionCode))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    DialogueThread thread = threads.of(dialogue, questionCode).orElse(null);
    int pages = thread == null ? 1 : Math.max(1, (thread.getComments() + PAGE - 1) / PAGE);
    int shown = Math.max(0, Math.min(page, pages - 1));
    Conclusion conclusion = reading.conclusions(dialogue).get(questionCode);
    DialogueHead head = files.head(seat);
    List<String> agenda = dialogue.getAgenda().orElseGet(() -> Agenda.of(all)).codes();
    int place = agenda.indexOf(questionCode);
    return new TopicPage(
        head,
        row,
        heard,
        thread == null ? List.of() : threads.comments(thread, shown, PAGE),
        shown,
        pages,
        thread != null && thread.isResolved(),
        thread != null && thread.getFollowers().contains(seat.account()),
        threads.notes(seat, questionCode),
        conclusion == null ? null : shown(conclusion),
        conclusion != null
            && conclusion.getAgreedAt() == null
            && head.mayAgree()
            && conclusion.getSide() != head.side(),
        reading.actions(dialogueId).stream()
            .filter(action -> action.questionCode().equals(questionCode))
            .toList(),
        files.people(dialogue),
        place + 1,
        agenda.size(),
        place > 0 ? agenda.get(place - 1) : null,
        place < agenda.size() - 1 ? agenda.get(place + 1) : null);
  }

  /**
   * The agenda, as it was made or as it would be made from the differences.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public AgendaPage agenda(UUID dialogueId) {
    Seat seat = files.toRead(dialogueId);
    SideBySide all = reading.sideBySide(seat.dialogue());
    List<String> codes = seat.dialogue().getAgenda().orElseGet(() -> Agenda.of(all)).codes();
    Map<String, Row> rows = all.rows().collect(Collectors.toMap(Row::code, Function.identity()));
    return new AgendaPage(
        files.head(seat),
        codes.stream().map(rows::get).filter(Objects::nonNull).toList(),
        all.rows().filter(row -> !codes.contains(row.code())).toList(),
        talk(seat.dialogue(), all, reading.actions(dialogueId)));
  }

  /**
   * One submission, whole; earlier ones of a test that was opened again too.
   *
   * @throws NotFoundException when the conversation is not for this person, or has no such one
   */
  public VoicePage voice(UUID dialogueId, UUID assessmentId, int sequence) {
    Seat seat = files.toRead(dialogueId);
    return new VoicePage(
        files.head(seat),
        voices
            .submission(seat.dialogue().getReveal(), assessmentId, sequence)
            .orElseThrow(NotFoundException::new));
  }

  /**
   * All agreements of a conversation.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public ActionsPage actions(UUID dialogueId) {
    Seat seat = files.toRead(dialogueId);
    Map<String, QuestionContent> questions =
        files
            .version(seat.dialogue())
            .questions()
            .collect(Collectors.toMap(QuestionContent::code, Function.identity()));
    return new ActionsPage(files.head(seat), reading.actions(dialogueId), questions);
  }

  private Map<String, Talk> talk(Dialogue dialogue, SideBySide all, List<ActionRow> actions) {
    Map<String, DialogueThread> said =
        threads.of(dialogue).stream()
            .collect(Collectors.toMap(DialogueThread::getQuestionCode, Function.identity()));
    Map<String, Conclusion> conclusions = reading.conclusions(dialogue);
    Map<String, Talk> talk = new HashMap<>();
    all.rows()
        .map(Row::code)
        .forEach(
            code -> {
              DialogueThread thread = said.get(code);
              Conclusion conclusion = conclusions.get(code);
              talk.put(
                  code,
                  new Talk(
                      thread == null ? 0 : thread.getComments(),
                      thread != null && thread.isResolved(),
                      conclusion != null,
                      conclusion != null && conclusion.getAgreedAt() != null,
                      (int) actions.stream().filter(a -> a.questionCode().equals(code)).count()));
            });
    return talk;
  }

  private ConclusionRow shown(Conclusion conclusion) {
    return new ConclusionRow(
        conclusion.getText(),
        conclusion.getSide(),
        name(conclusion.getOrganisationId()),
        conclusion.getWrittenAt(),
        conclusion.getAgreedAt() == null ? null : name(conclusion.getAgreedOrganisationId()),
        conclusion.getAgreedAt(),
        conclusion.getVersion());
  }

  private String name(UUID organisation) {
    return entities.find(Organisation.class, organisation).getName();
  }
}
