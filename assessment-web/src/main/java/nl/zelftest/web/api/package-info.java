/**
 * What programs of others may use, and what all resources share. The public part changes only by
 * adding; what would break a caller gets a number of its own in the address.
 */
package nl.zelftest.web.api;
