/**
 * The floors: what saving one row costs on the same server and database when nothing is checked and
 * nobody is signed in. Packed by {@link nl.zelftest.bench.FloorProduct} in the shape of the portal.
 */
package nl.zelftest.bench.floor;
