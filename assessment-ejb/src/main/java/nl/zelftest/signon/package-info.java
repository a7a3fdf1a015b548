/**
 * Signing in with an organisation's own identity provider, by OpenID Connect.
 *
 * <p>Decisions: a provider says only who somebody is there, never what she may do here; an account
 * is linked by its holder alone, never because an address is the same; what is wrong with an answer
 * is told in one sentence and logged without tokens.
 */
package nl.zelftest.signon;
