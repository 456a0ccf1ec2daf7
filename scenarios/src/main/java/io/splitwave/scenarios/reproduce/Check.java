package io.splitwave.scenarios.reproduce;

import io.splitwave.output.report.Figures;
import io.splitwave.output.summary.Estimate;
import java.util.OptionalLong;

/**
 * One figure compared with the bounds of a claim, by its confidence interval.
 *
 * @param what what is measured, in words
 * @param unit unit of the figure; empty for a ratio or count
 * @param sample the figure, replication by replication
 * @param low lower bound; -Infinity for none
 * @param high upper bound; +Infinity for none
 */
public record Check(String what, String unit, Sample sample, double low, double high) {
    private static final double PERCENT = 100;

    /**
     * A figure above a bound.
     *
     * @param what what is measured, in words
     * @param unit unit of the figure; empty for a ratio or count
     * @param sample the figure, replication by replication
     * @param low lower bound
     * @return the check
     */
    public static Check above(String what, String unit, Sample sample, double low) {
        return new Check(what, unit, sample, low, Double.POSITIVE_INFINITY);
    }

    /**
     * A figure below a bound.
     *
     * @param what what is measured, in words
     * @param unit unit of the figure; empty for a ratio or count
     * @param sample the figure, replication by replication
     * @param high upper bound
     * @return the check
     */
    public static Check below(String what, String unit, Sample sample, double high) {
        return new Check(what, unit, sample, Double.NEGATIVE_INFINITY, high);
    }

    /**
     * A figure between bounds.
     *
     * @param what what is measured, in words
     * @param unit unit of the figure; empty for a ratio or count
     * @param sample the figure, replication by replication
     * @param low lower bound
     * @param high upper bound
     * @return the check
     */
    public static Check between(String what, String unit, Sample sample, double low, double high) {
        return new Check(what, unit, sample, low, high);
    }

    /**
     * A count that is never above 0; one exception refutes it.
     *
     * @param what what is counted, in words
     * @param count the count, replication by replication
     * @return the check
     */
    public static Check none(String what, Sample count) {
        double never = count.largest() == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return new Check(what, "", count, Double.NEGATIVE_INFINITY, never);
    }

    /**
     * A share above a bound, printed in per cent.
     *
     * @param what what is measured, in words
     * @param share a ratio, replication by replication
     * @param low lower bound, a ratio
     * @return the check
     */
    public static Check shareAbove(String what, Sample share, double low) {
        return above(what, "%", share.map(value -> PERCENT * value), PERCENT * low);
    }

    /**
     * A share below a bound, printed in per cent.
     *
     * @param what what is measured, in words
     * @param share a ratio, replication by replication
     * @param high upper bound, a ratio
     * @return the check
     */
    public static Check shareBelow(String what, Sample share, double high) {
        return below(what, "%", share.map(value -> PERCENT * value), PERCENT * high);
    }

    /**
     * A share between bounds, printed in per cent.
     *
     * @param what what is measured, in words
     * @param share a ratio, replication by replication
     * @param low lower bound, a ratio
     * @param high upper bound, a ratio
     * @return the check
     */
    public static Check shareBetween(String what, Sample share, double low, double high) {
        return between(what, "%", share.map(value -> PERCENT * value), PERCENT * low, PERCENT * high);
    }

    /**
     * The first is less than the second.
     *
     * @param what what is measured, in words
     * @param unit unit of the figure; empty for a ratio or count
     * @param first a figure, replication by replication
     * @param second another, in the same worlds
     * @return the check of their difference
     */
    public static Check less(String what, String unit, Sample first, Sample second) {
        return below(what, unit, first.minus(second), 0);
    }

    /**
     * The first is more than the second.
     *
     * @param what what is measured, in words
     * @param unit unit of the figure; empty for a ratio or count
     * @param first a figure, replication by replication
     * @param second another, in the same worlds
     * @return the check of their difference
     */
    public static Check more(String what, String unit, Sample first, Sample second) {
        return above(what, unit, first.minus(second), 0);
    }

    Outcome outcome(double confidence) {
        Estimate estimate = sample.estimate(confidence);
        double from = estimate.mean() - estimate.halfWidth();
        double to = estimate.mean() + estimate.halfWidth();
        if (from > low && to < high) {
            return Outcome.YES;
        }
        return to <= low || from >= high ? Outcome.NO : Outcome.OPEN;
    }

    /** How far the interval's middle lies inside the bounds, in half-widths; negative outside. */
    double clearance(double confidence) {
        Estimate estimate = sample.estimate(confidence);
        return Math.min(estimate.mean() - low, high - estimate.mean()) / estimate.halfWidth();
    }

    /**
     * About how many replications would decide an open check: with these the half-width falls below the distance from
     * the mean to the nearest bound.
     *
     * @return at least 2; empty if the number is unknown or too large to play
     */
    OptionalLong replicationsToDecide(double confidence) {
        double mean = sample.mean();
        double distance = Math.min(Math.abs(mean - low), Math.abs(high - mean));
        return Estimate.observationsFor(sample.values(), distance, confidence);
    }

    long observations() {
        return sample.values().length;
    }

    /** Whether there is a figure; without one the check is open. */
    boolean computed() {
        return observations() > 0;
    }

    /** The figure with its half-width and the number of observations. */
    String figure(double confidence) {
        if (!computed()) {
            return "not computed";
        }
        Estimate estimate = sample.estimate(confidence);
        if (sample.exact()) {
            return Figures.show(estimate.mean()) + (unit.isEmpty() ? "" : " " + unit);
        }
        return Figures.show(estimate.mean()) + " ± " + Figures.showRoughHalfWidth(estimate.halfWidth(), estimate.mean())
                + (unit.isEmpty() ? "" : " " + unit) + " (n = " + observations() + ")";
    }
}
