/**
 * Rounds: when which question set is answered, about which year, and when the sides see each
 * other's submissions.
 *
 * <p>Decision: which municipalities take part follows from the reference date, so that a merger in
 * mid-round does not move anybody's test.
 */
package nl.zelftest.round;
