package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * How long a decision took, by the wall clock. The only row that differs between two runs of the same scenario and seed,
 * therefore in a table of its own.
 *
 * @param replication replication, from 0
 * @param when the frame, or the leg of a round, that was decided
 * @param solverS wall-clock time of the decision, s, at least 0
 */
public record TimingRow(int replication, When when, double solverS) implements Row {
    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param when the frame, or the leg of a round, that was decided
     * @param solverS wall-clock time of the decision, s, at least 0
     * @throws IllegalArgumentException if a component is missing, negative or not finite
     */
    public TimingRow {
        Supplier<String> row = () -> "timing of " + when + ", replication " + replication;
        Require.index(row, "replication", replication);
        if (when == null) {
            throw new IllegalArgumentException(row.get() + ": when must be given");
        }
        Require.amount(row, "solverS", solverS);
    }
}
