package nl.zelftest.dialogue;

/**
 * What somebody typed as an agreement; null where nothing.
 *
 * @param organisation id of who will do it
 * @param person id of the account in that organisation; null where the organisation decides
 * @param dueOn a day, as in 1-3-2027
 */
public record ActionInput(String what, String organisation, String person, String dueOn) {}
