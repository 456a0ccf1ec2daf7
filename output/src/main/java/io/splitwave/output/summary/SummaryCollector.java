package io.splitwave.output.summary;

import io.splitwave.output.row.ReplicationRow;
import java.util.ArrayList;
import java.util.List;

/** Gathers replications, in order, into a {@link Summary}; keeps a few numbers per metric, not the replications. */
public final class SummaryCollector {
    private final List<GroupedMean> means = new ArrayList<>();
    private long replications;

    /** Creates an empty collector of independent replications. */
    public SummaryCollector() {
        this(1);
    }

    /**
     * Creates an empty collector.
     *
     * @param groupSize replications that belong together: the first so many, the next so many; those of different groups
     *     are independent. At least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public SummaryCollector(int groupSize) {
        for (int i = 0; i < Metric.values().length; i++) {
            means.add(new GroupedMean(groupSize));
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
            means.get(metric.ordinal()).add(metric.of(row));
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
        GroupedMean mean = means.get(metric.ordinal());
        RunningMean values = mean.values();
        return new MetricSummary(
                metric,
                values.n(),
                mean.groups().n(),
                values.mean(),
                mean.halfWidth(Summary.CONFIDENCE),
                mean.varianceFactor(),
                values.min(),
                values.max());
    }
}
