package io.splitwave.output.straggler;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** From the rounds and frames of one replication to its one-line account. */
public final class ReplicationAnalysis {
    private ReplicationAnalysis() {}

    /**
     * Accounts for one replication. Means over rounds are over the rounds that closed with survivors, means over frames
     * over all frames; a mean over nothing is NaN. Sums run in the order given, so that equal rows give equal bits.
     *
     * @param replication replication, from 0
     * @param endS simulated time at the end, s
     * @param rounds its rounds
     * @param frames its frames, in order
     * @return the replication's row
     */
    public static ReplicationRow of(int replication, double endS, List<RoundRow> rounds, List<FrameRow> frames) {
        List<RoundRow> closed =
                rounds.stream().filter(round -> round.delays() != null).toList();
        double[] makespanS =
                closed.stream().mapToDouble(RoundRow::makespanS).sorted().toArray();
        return new ReplicationRow(
                replication,
                rounds.size(),
                (int) rounds.stream().filter(RoundRow::failed).count(),
                frames.size(),
                endS,
                frames.isEmpty() ? Double.NaN : frames.get(0).search().objectiveS(),
                mean(frames, frame -> frame.search().objectiveS()),
                mean(closed, RoundRow::makespanS),
                makespanS.length == 0 ? Double.NaN : Quantile.of(makespanS, 0.95),
                mean(closed, round -> round.delays().sumS()),
                mean(closed, RoundRow::stragglerIndex),
                mean(closed, round -> round.delays().idleUdS()),
                rounds.stream().mapToLong(RoundRow::dropped).sum(),
                sum(rounds, RoundRow::energyUdJ),
                sum(rounds, RoundRow::energyApJ),
                mean(frames, frame -> frame.decision().dtShare()),
                mean(frames, frame -> frame.decision().apPowerW()),
                mean(frames, frame -> frame.search().gap()));
    }

    private static <R> double sum(List<R> rows, ToDoubleFunction<R> value) {
        double sum = 0;
        for (R row : rows) {
            sum += value.applyAsDouble(row);
        }
        return sum;
    }

    /** Mean over the rows that have the value. */
    private static <R> double mean(List<R> rows, ToDoubleFunction<R> value) {
        List<R> known = rows.stream()
                .filter(row -> !Double.isNaN(value.applyAsDouble(row)))
                .toList();
        return known.isEmpty() ? Double.NaN : sum(known, value) / known.size();
    }
}
