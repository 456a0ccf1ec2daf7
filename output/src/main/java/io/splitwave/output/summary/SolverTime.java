package io.splitwave.output.summary;

import io.splitwave.output.row.TimingRow;
import java.util.List;

/** Wall-clock time a scheme takes for a frame, over replications. */
public final class SolverTime {
    private final RunningMean perReplicationS = new RunningMean();

    /** Nothing measured yet. */
    public SolverTime() {}

    /**
     * Adds one replication; one without frames does not count.
     *
     * @param timings the times of its frames
     */
    public void add(List<TimingRow> timings) {
        if (!timings.isEmpty()) {
            perReplicationS.add(
                    timings.stream().mapToDouble(TimingRow::solverS).average().orElseThrow());
        }
    }

    /**
     * Replications measured.
     *
     * @return at least 0
     */
    public long n() {
        return perReplicationS.n();
    }

    /**
     * Mean over the replications of the mean time per frame.
     *
     * @return s; NaN if nothing was measured
     */
    public double meanS() {
        return perReplicationS.mean();
    }

    /**
     * Half-width of its confidence interval at {@link Summary#CONFIDENCE}.
     *
     * @return s; NaN from fewer than two replications
     */
    public double halfWidthS() {
        return perReplicationS.halfWidth(Summary.CONFIDENCE);
    }
}
