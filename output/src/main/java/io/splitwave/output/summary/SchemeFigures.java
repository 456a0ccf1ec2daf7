package io.splitwave.output.summary;

/**
 * What one scheme came to in a comparison.
 *
 * @param scheme its name
 * @param summary its metrics over the replications
 * @param solver wall-clock time of its decisions; the one figure that differs between runs of the same seed
 */
public record SchemeFigures(String scheme, Summary summary, SolverTime solver) {}
