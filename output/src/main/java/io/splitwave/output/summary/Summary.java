package io.splitwave.output.summary;

import java.util.List;

/**
 * The metrics of a run.
 *
 * @param replications how many replications it covers
 * @param metrics every metric, in the order of {@link Metric}
 */
public record Summary(long replications, List<MetricSummary> metrics) {
    /** Confidence level of every half width. */
    public static final double CONFIDENCE = 0.95;

    /**
     * Copies the list.
     *
     * @param replications how many replications it covers
     * @param metrics every metric, in the order of {@link Metric}
     */
    public Summary {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric.
     *
     * @param metric which
     * @return its summary
     */
    public MetricSummary metric(Metric metric) {
        return metrics.get(metric.ordinal());
    }
}
