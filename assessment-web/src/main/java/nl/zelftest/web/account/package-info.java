/** Signing in. */
package nl.zelftest.web.account;
