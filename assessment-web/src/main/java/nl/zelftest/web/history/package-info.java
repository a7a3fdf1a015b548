/** A municipality's years on a page and in files. */
package nl.zelftest.web.history;
