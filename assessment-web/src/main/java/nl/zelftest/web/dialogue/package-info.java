/** Pages on which the two sides of a municipality read each other and talk. */
package nl.zelftest.web.dialogue;
