/**
 * The portal's pages and the resources that they call; the features mirror those of the services
 * below.
 */
package nl.zelftest.web;
