/**
 * What the people who answer for an organisation, or for the portal, have to see to: what happened,
 * who has access, how long what is kept, and what is known of one person.
 *
 * <p>Decisions: nobody reads what another organisation did, the national team neither; a name is
 * shown to those only who have that person among their own (invariant 4 of the design).
 */
package nl.zelftest.oversight;
