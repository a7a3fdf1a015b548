/**
 * Connections of an organisation's own systems: tokens with which a program reads what the
 * organisation submitted, and webhooks by which it hears that something happened.
 *
 * <p>Decisions (ADR 25): a token acts for the organisation, never for a person, and may call
 * nothing but what is made for programs; a webhook says that something happened and where it can be
 * read, never what was answered, and nothing of another organisation before the reveal; it is
 * written in the transaction of what it tells about and delivered at least once.
 */
package nl.zelftest.connection;
