/**
 * Mail to people: an outbox in the database, and sending from it.
 *
 * <p>Decisions: a mail is written in the transaction of what it tells about, as it will be read, so
 * that it is there when that is and only then; it is given to the mail server by one node at a time
 * and never a second time once the server may have it (ADR 14); it says that there is something and
 * where, never what somebody answered or wrote.
 */
package nl.zelftest.notification;
