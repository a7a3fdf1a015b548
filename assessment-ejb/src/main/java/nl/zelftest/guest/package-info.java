/**
 * Volunteers without an account who contribute to one council's test for one round.
 *
 * <p>Decisions: a guest is an account without an address, so that her answers are the council's
 * like any other's (ADR 15); her personal link does nothing by itself, a code by mail goes with it;
 * nothing that is answered to a stranger tells whether a link exists; of link and code only hashes
 * are kept here, though the mail with them is in the outbox for thirty days, or another term that
 * is set.
 */
package nl.zelftest.guest;
