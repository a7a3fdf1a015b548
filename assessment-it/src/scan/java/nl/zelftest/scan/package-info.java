/**
 * Attacks a demonstration portal with Debian's wapiti and sqlmap, as each role. {@link
 * nl.zelftest.scan.Scan} leads; docs/security.md says what it found.
 */
package nl.zelftest.scan;
