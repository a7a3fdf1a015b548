/** Pages on which people choose their reminders, and administrators remind of a round. */
package nl.zelftest.web.reminder;
