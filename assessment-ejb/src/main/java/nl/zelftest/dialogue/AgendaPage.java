package nl.zelftest.dialogue;

import java.util.List;
import java.util.Map;
import nl.zelftest.dialogue.DialoguePage.Talk;
import nl.zelftest.dialogue.SideBySide.Row;

/**
 * What a meeting talks about.
 *
 * @param rows in the order of the agenda
 * @param others questions that are not on it, in the order of the test
 */
public record AgendaPage(
    DialogueHead head, List<Row> rows, List<Row> others, Map<String, Talk> talk) {}
