/** What the bench needs of the portal's own classes to write submissions that are right. */
package nl.zelftest.assessment;
