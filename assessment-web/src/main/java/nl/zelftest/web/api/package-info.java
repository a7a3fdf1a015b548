/** What all resources share. */
package nl.zelftest.web.api;
