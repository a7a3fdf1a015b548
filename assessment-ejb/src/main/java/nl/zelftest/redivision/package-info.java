/**
 * Changes of municipalities (herindelingen): planned by national administrators, shown beforehand
 * for everybody whom they touch, and applied on their day.
 *
 * <p>Decisions: nothing changes before the day, so a plan can be withdrawn until then; a test stays
 * with the municipality that it is about, whose organisations go on until its last round closes;
 * nobody is moved, people are invited again.
 */
package nl.zelftest.redivision;
