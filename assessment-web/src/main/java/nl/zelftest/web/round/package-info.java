/** Pages on which national administrators plan and change rounds. */
package nl.zelftest.web.round;
