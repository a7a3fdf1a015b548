/** Pages and addresses of signing in with an organisation's identity provider. */
package nl.zelftest.web.signon;
