/** Pages on which coordinators make tokens and webhooks for their organisation's own systems. */
package nl.zelftest.web.connection;
