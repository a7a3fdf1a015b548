/**
 * Who is there, and what keeps strangers out: one authentication mechanism, response headers, and
 * the check that a change comes from the portal's own pages.
 */
package nl.zelftest.web.security;
