/**
 * How Faces is used here: addresses in Dutch, texts from bundles, and refusals that tell nothing to
 * an attacker.
 */
package nl.zelftest.web.faces;
