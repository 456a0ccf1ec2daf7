package io.splitwave.output.summary;

import java.util.List;

/**
 * What one scheme came to in a comparison.
 *
 * @param scheme its name
 * @param summary its metrics over the replications
 * @param solver wall-clock time of its decisions; the one figure that differs between runs of the same seed
 * @param differences of its metrics to those of the reference, in the order of the summary; empty for the reference
 */
public record SchemeFigures(String scheme, Summary summary, SolverTime solver, List<PairedDifference> differences) {
    /**
     * Copies the list.
     *
     * @param scheme its name
     * @param summary its metrics over the replications
     * @param solver wall-clock time of its decisions
     * @param differences of its metrics to those of the reference, in the order of its system
     */
    public SchemeFigures {
        differences = List.copyOf(differences);
    }
}
