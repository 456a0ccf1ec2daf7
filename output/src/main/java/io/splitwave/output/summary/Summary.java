package io.splitwave.output.summary;

import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of a run.
 *
 * @param words the words of the system
 * @param replications how many replications it covers
 * @param metrics every metric, in the order of the vocabulary
 */
public record Summary(Vocabulary words, long replications, List<MetricSummary> metrics) {
    /** Confidence level of every half width. */
    public static final double CONFIDENCE = 0.95;

    /**
     * Copies the list.
     *
     * @param words the words of the system
     * @param replications how many replications it covers
     * @param metrics every metric, in the order of the vocabulary
     */
    public Summary {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric.
     *
     * @param metric which
     * @return its summary
     * @throws IllegalArgumentException if the system has no metric of this name
     */
    public MetricSummary metric(Metric metric) {
        return find(metric.name())
                .orElseThrow(() -> new IllegalArgumentException("no metric is named " + metric.name() + ": "
                        + metrics.stream().map(one -> one.metric().name()).toList()));
    }

    /**
     * One metric by its name.
     *
     * @param name its name in files
     * @return its summary; empty if the system has no such metric
     */
    public Optional<MetricSummary> find(String name) {
        return metrics.stream().filter(one -> one.metric().name().equals(name)).findFirst();
    }
}
