/**
 * What the two sides of one municipality do with a round that is revealed: read each other's
 * submissions side by side, talk about each question, conclude, make agreements, and record it.
 *
 * <p>Decisions: voices are never averaged; what differs most comes first and nothing is a bad mark;
 * a conclusion stands beside the answers and changes none; what was said stays as it was said;
 * notes of one organisation are kept apart from all that is shared; every change counts the
 * conversation's version, so that pages that are open can follow.
 */
package nl.zelftest.dialogue;
