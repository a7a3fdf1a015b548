/** The public page of all questions. */
package nl.zelftest.web.questionset;
