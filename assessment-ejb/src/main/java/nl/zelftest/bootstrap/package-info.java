/**
 * Makes an empty or older database ready, before anybody is served: its schema, its mark as
 * demonstration or real, the reference data, and in a demonstration its made-up organisations and
 * answers.
 */
package nl.zelftest.bootstrap;
