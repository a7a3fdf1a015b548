/** The page and resources of signing in with a passkey. */
package nl.zelftest.web.passkey;
