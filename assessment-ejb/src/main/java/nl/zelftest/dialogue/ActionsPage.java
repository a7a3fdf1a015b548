package nl.zelftest.dialogue;

import java.util.List;
import java.util.Map;
import nl.zelftest.questionset.VersionContent.QuestionContent;

/**
 * The agreements of a conversation.
 *
 * @param questions that they are about, by code
 */
public record ActionsPage(
    DialogueHead head, List<ActionRow> actions, Map<String, QuestionContent> questions) {}
