package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * How long the optimizer took for one frame, by the wall clock. The only row that differs between two runs of the same
 * scenario and seed, therefore in a table of its own.
 *
 * @param replication replication, from 0
 * @param frame frame, from 0
 * @param solverS wall-clock time of the decision, s, at least 0
 */
public record FrameTimingRow(int replication, long frame, double solverS) implements Row {
    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param frame frame, from 0
     * @param solverS wall-clock time of the decision, s
     * @throws IllegalArgumentException if a component is negative or not finite
     */
    public FrameTimingRow {
        Supplier<String> row = () -> "timing of frame " + frame + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "frame", frame);
        Require.amount(row, "solverS", solverS);
    }
}
