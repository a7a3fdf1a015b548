/** The page that shows a demonstration's mails. */
package nl.zelftest.web.notification;
