/**
 * Municipalities through time, and the organisations that answer for them.
 *
 * <p>Decisions: a municipality is identified by its CBS code, because a new name is a new code;
 * successions are kept as they were published and never applied to old data; an organisation
 * answers for a municipality from one date to another.
 */
package nl.zelftest.organisation;
