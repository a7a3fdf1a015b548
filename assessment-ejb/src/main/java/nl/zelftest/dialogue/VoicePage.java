package nl.zelftest.dialogue;

import nl.zelftest.assessment.RevealedSubmission;

/** One submission of a conversation, whole. */
public record VoicePage(DialogueHead head, RevealedSubmission made) {}
