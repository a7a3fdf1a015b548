/** Pages of what happened, who has access, how long what is kept, and what is known of a person. */
package nl.zelftest.web.oversight;
