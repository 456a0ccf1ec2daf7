package io.splitwave.output.row;

import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Variable;
import java.util.List;

/**
 * One replication in one line. Means over rounds are over the rounds that closed with survivors; a mean over nothing is
 * absent.
 *
 * @param replication replication, from 0
 * @param figures a value for each figure of the system
 */
public record ReplicationRow(int replication, Values figures) implements Row {
    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param figures a value for each figure of the system
     * @throws IllegalArgumentException if the replication is negative or there are no figures
     */
    public ReplicationRow {
        Require.index(() -> "replication " + replication, "replication", replication);
        if (figures == null) {
            throw new IllegalArgumentException("replication " + replication + ": figures must be given");
        }
    }

    /**
     * Makes a row of figures that are not checked yet.
     *
     * @param replication replication, from 0
     * @param figures the figures of the system
     * @param values their values, as {@link Values} takes them
     * @return the row
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static ReplicationRow of(int replication, List<Variable> figures, Object... values) {
        return new ReplicationRow(replication, new Values(() -> "replication " + replication, figures, 0, values));
    }

    /**
     * A figure.
     *
     * @param figure which
     * @return its value; NaN if it is absent
     * @throws IllegalArgumentException if the system has no such figure
     */
    public double figure(Variable figure) {
        return figures.number(figure.name());
    }

    /**
     * The value of a metric.
     *
     * @param metric a metric of the system
     * @return its value for this replication; NaN if it has none
     * @throws IllegalArgumentException if the system has no figure for it
     */
    public double value(Metric metric) {
        double figure = figures.number(metric.figure());
        if (!metric.perRound()) {
            return figure;
        }
        double rounds = figure(CommonFigures.ROUNDS);
        return rounds == 0 ? Double.NaN : figure / rounds;
    }
}
