/**
 * Pages on which national administrators plan changes of municipalities and invite people again.
 */
package nl.zelftest.web.redivision;
