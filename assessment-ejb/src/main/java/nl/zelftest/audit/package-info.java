/**
 * What happened, by whom and when, and the proof that nobody changed that afterwards.
 *
 * <p>Decisions: an event is written in the transaction of the change it tells of; events are
 * chained by hash after that, by one node at a time, because a chain inside the transaction would
 * queue all savers behind each other; heads of the chain are also written outside the database, so
 * that a cut tail shows. An event holds codes and ids, never a name, the text of an answer or a
 * secret (BIO2 8.15.01, 8.15.02).
 */
package nl.zelftest.audit;
