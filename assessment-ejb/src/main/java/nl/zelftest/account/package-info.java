/**
 * People, what they may do in which organisation, how they sign in, and the one class that decides
 * on access.
 *
 * <p>Decisions: an account is a person, never shared (BIO2 5.16.02); roles are read again at each
 * request, so that an ended membership ends at once; a refused sign-in never tells whether an
 * account exists. A guest of a council is an account without an address, and a pass for one test.
 */
package nl.zelftest.account;
