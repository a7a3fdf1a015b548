/**
 * The country at a glance: figures of fixed groups of municipalities, made at fixed moments from
 * what was submitted, and never so that one municipality's answers follow from them. Reads the
 * other features; nothing but pages depends on it.
 */
package nl.zelftest.reporting;
