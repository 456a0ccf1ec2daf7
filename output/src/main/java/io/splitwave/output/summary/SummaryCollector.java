package io.splitwave.output.summary;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Gathers replications, in order, into a {@link Summary}; keeps a few numbers per metric, not the replications. */
public final class SummaryCollector {
    private final Vocabulary words;
    private final List<Metric> metrics;
    private final List<GroupedMean> means = new ArrayList<>();
    private long replications;

    /**
     * Creates an empty collector of independent replications.
     *
     * @param words the words of the system
     */
    public SummaryCollector(Vocabulary words) {
        this(words, 1);
    }

    /**
     * Creates an empty collector.
     *
     * @param words the words of the system
     * @param groupSize replications that belong together: the first so many, the next so many; those of different groups
     *     are independent. At least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public SummaryCollector(Vocabulary words, int groupSize) {
        this.words = words;
        this.metrics = words.metrics();
        for (int i = 0; i < metrics.size(); i++) {
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
        for (int i = 0; i < metrics.size(); i++) {
            means.get(i).add(row.value(metrics.get(i)));
        }
    }

    /**
     * The summary of what was added so far.
     *
     * @return every metric
     */
    public Summary summary() {
        List<MetricSummary> found = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            found.add(metric(i));
        }
        return new Summary(words, replications, found);
    }

    /**
     * One metric of that summary.
     *
     * @param name its name in files
     * @return the metric over what was added so far
     * @throws IllegalArgumentException if the system has no such metric
     */
    public MetricSummary metric(String name) {
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i).name().equals(name)) {
                return metric(i);
            }
        }
        throw new IllegalArgumentException("no metric is named " + name + ": "
                + metrics.stream().map(Metric::name).toList());
    }

    private MetricSummary metric(int index) {
        GroupedMean mean = means.get(index);
        RunningMean values = mean.values();
        return new MetricSummary(
                metrics.get(index),
                values.n(),
                mean.groups().n(),
                values.mean(),
                mean.halfWidth(Summary.CONFIDENCE),
                mean.varianceFactor(),
                values.min(),
                values.max());
    }
}
