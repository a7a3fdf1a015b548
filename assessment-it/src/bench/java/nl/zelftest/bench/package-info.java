/**
 * Measures the built product on one machine in one run: how soon it is ready, how fast an answer is
 * saved, and what a signed-in person costs in memory. {@link nl.zelftest.bench.Benchmark} leads,
 * and writes what was measured into {@code docs/benchmarks.md}.
 */
package nl.zelftest.bench;
