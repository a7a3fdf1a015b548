/**
 * Documents to keep: what a submission says, as a file that can be printed, put in a council's file
 * and read aloud by a screen reader.
 */
package nl.zelftest.web.reporting;
