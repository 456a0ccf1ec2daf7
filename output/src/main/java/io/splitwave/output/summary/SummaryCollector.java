package io.splitwave.output.summary;

import io.splitwave.output.row.ReplicationRow;
import java.util.ArrayList;
import java.util.List;

/** Gathers replications, in order, into a {@link Summary}; keeps a few numbers per metric, not the replications. */
public final class SummaryCollector {
    private final List<RunningMean> means = new ArrayList<>();
    private long replications;

    /** Creates an empty collector. */
    public SummaryCollector() {
        for (int i = 0; i < Metric.values().length; i++) {
            means.add(new RunningMean());
        }
    }

    /**
     * Adds a replication. A metric that this replication has not is not counted for it.
     *
     * @param row the replication
     */
    public void add(ReplicationRow row) {
        replications++;
        for (Metric metric : Metric.values()) {
            double value = metric.of(row);
            if (!Double.isNaN(value)) {
                means.get(metric.ordinal()).add(value);
            }
        }
    }

    /**
     * The summary of what was added so far.
     *
     * @return every metric
     */
    public Summary summary() {
        List<MetricSummary> metrics = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            metrics.add(metric(metric));
        }
        return new Summary(replications, metrics);
    }

    /**
     * One metric of that summary.
     *
     * @param metric which
     * @return the metric over what was added so far
     */
    public MetricSummary metric(Metric metric) {
        RunningMean mean = means.get(metric.ordinal());
        return new MetricSummary(
                metric, mean.n(), mean.mean(), mean.halfWidth(Summary.CONFIDENCE), mean.min(), mean.max());
    }
}
