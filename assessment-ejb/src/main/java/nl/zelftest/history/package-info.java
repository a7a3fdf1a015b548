/**
 * A municipality followed through the years: how the results of its organisations went on, and how
 * far one year can be laid beside another.
 */
package nl.zelftest.history;
