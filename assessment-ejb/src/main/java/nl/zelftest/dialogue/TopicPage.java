package nl.zelftest.dialogue;

import java.util.List;
import nl.zelftest.account.People.Person;
import nl.zelftest.assessment.Voice;
import nl.zelftest.dialogue.SideBySide.Row;

/**
 * All about one question of a conversation.
 *
 * @param remarks what was said, one page of it
 * @param page 0 for the newest
 * @param pages how many there are
 * @param notes of the own organisation
 * @param conclusion null while there is none
 * @param mayAgree whether this person can agree with the conclusion now
 * @param previous code of the question before it on the agenda; null where there is none
 * @param next code of the question after it on the agenda; null where there is none
 * @param place on the agenda, from 1; 0 where it is not on it
 */
public record TopicPage(
    DialogueHead head,
    Row row,
    List<Voice> voices,
    List<Remark> remarks,
    int page,
    int pages,
    boolean resolved,
    boolean following,
    List<Remark> notes,
    ConclusionRow conclusion,
    boolean mayAgree,
    List<ActionRow> actions,
    List<Person> people,
    int place,
    int agendaSize,
    String previous,
    String next) {}
