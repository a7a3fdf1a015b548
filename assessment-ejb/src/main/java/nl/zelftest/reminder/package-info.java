/**
 * Reminders of a round to the coordinators who can still do something: that it opened, that a test
 * is complete and only has to be submitted, that the round closes.
 *
 * <p>Decisions: each goes to a person once for a round, whoever sends it; who chose so gets one
 * mail a week; a reminder names municipalities and the round, never what was answered.
 */
package nl.zelftest.reminder;
