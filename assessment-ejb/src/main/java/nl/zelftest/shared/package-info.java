/**
 * What every feature uses and what depends on none of them: time, settings, and the ways a request
 * can fail.
 */
package nl.zelftest.shared;
