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
record Check(String what, String unit, Sample sample, double low, double high) {
    private static final double PERCENT = 100;

    static Check above(String what, String unit, Sample sample, double low) {
        return new Check(what, unit, sample, low, Double.POSITIVE_INFINITY);
    }

    static Check below(String what, String unit, Sample sample, double high) {
        return new Check(what, unit, sample, Double.NEGATIVE_INFINITY, high);
    }

    static Check between(String what, String unit, Sample sample, double low, double high) {
        return new Check(what, unit, sample, low, high);
    }

    /** A count that is never above 0; one exception refutes it. */
    static Check none(String what, Sample count) {
        double never = count.largest() == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return new Check(what, "", count, Double.NEGATIVE_INFINITY, never);
    }

    /** A share, printed in per cent. */
    static Check shareAbove(String what, Sample share, double low) {
        return above(what, "%", share.map(value -> PERCENT * value), PERCENT * low);
    }

    /** A share, printed in per cent. */
    static Check shareBelow(String what, Sample share, double high) {
        return below(what, "%", share.map(value -> PERCENT * value), PERCENT * high);
    }

    /** A share, printed in per cent. */
    static Check shareBetween(String what, Sample share, double low, double high) {
        return between(what, "%", share.map(value -> PERCENT * value), PERCENT * low, PERCENT * high);
    }

    /** The first is less than the second. */
    static Check less(String what, String unit, Sample first, Sample second) {
        return below(what, unit, first.minus(second), 0);
    }

    /** The first is more than the second. */
    static Check more(String what, String unit, Sample first, Sample second) {
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

    /** The figure with its half-width. */
    String figure(double confidence) {
        Estimate estimate = sample.estimate(confidence);
        return Figures.show(estimate.mean()) + " ± " + Figures.showRoughHalfWidth(estimate.halfWidth(), estimate.mean())
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
