/** How guests of a council are invited and let in. */
package nl.zelftest.web.guest;
