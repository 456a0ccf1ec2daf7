package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.splitwave.output.word.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The condition at which a mean is precise enough: checked after each replication in order, from a least number on. The
 * interval is that of {@link Summary#CONFIDENCE}.
 *
 * <p>A relative half-width is compared with g / (1 + g) times the estimate, which makes it at most g times the true
 * mean where the interval covers it (Law, Simulation Modeling and Analysis, 5th ed., 2015, section 9.4.1).
 *
 * @param metric name of the metric whose mean it is
 * @param halfWidth the half-width asked for: a share of the mean, or in the metric's unit; above 0
 * @param relative true for a share
 * @param minReplications values before the first check, at least 2: a variance of very few may be small by luck; a
 *     group of replications that belong together counts as one
 */
public record Precision(
        String metric,
        @JsonProperty("half_width") double halfWidth,
        boolean relative,
        @JsonProperty("min_replications") int minReplications) {
    private static final double PERCENT = 100;
    private static final MathContext SHOWN = new MathContext(4);

    /**
     * Checks the bounds.
     *
     * @param metric name of the metric whose mean it is
     * @param halfWidth the half-width asked for: a share of the mean, or in the metric's unit
     * @param relative true for a share
     * @param minReplications values to have before the first look
     * @throws IllegalArgumentException if one is out of its range
     */
    public Precision {
        if (metric == null || metric.isBlank()) {
            throw new IllegalArgumentException("precision: metric is missing");
        }
        if (!(halfWidth > 0) || Double.isInfinite(halfWidth)) {
            throw new IllegalArgumentException("precision: half_width must be > 0 and finite, was " + halfWidth);
        }
        if (minReplications < 2) {
            throw new IllegalArgumentException("precision: min_replications must be >= 2, was " + minReplications);
        }
    }

    /**
     * Whether no more replications are needed.
     *
     * @param found the metric over the replications so far
     * @return true if its half-width is small enough
     */
    public boolean isReachedBy(MetricSummary found) {
        double bound = relative ? halfWidth / (1 + halfWidth) * Math.abs(found.mean()) : halfWidth;
        return found.groups() >= minReplications && found.halfWidth() <= bound;
    }

    /**
     * The precision asked for, in words.
     *
     * @param words the words of the system, which say the unit
     * @return for example {@code 2 % of sum_delay}
     * @throws IllegalArgumentException if the system has no such metric
     */
    public String text(Vocabulary words) {
        String si = words.metric(metric)
                .orElseThrow(
                        () -> new IllegalArgumentException("precision: " + words.system() + " has no metric " + metric))
                .unit();
        String unit = si.equals("1") ? "" : " " + si;
        String amount = BigDecimal.valueOf(relative ? PERCENT * halfWidth : halfWidth)
                .round(SHOWN)
                .stripTrailingZeros()
                .toPlainString();
        return amount + (relative ? " %" : unit) + " of " + metric;
    }
}
