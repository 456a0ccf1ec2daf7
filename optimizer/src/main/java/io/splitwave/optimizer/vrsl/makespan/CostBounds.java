package io.splitwave.optimizer.vrsl.makespan;

import java.util.Arrays;

/**
 * What an option costs at the least, from what it cost when it was asked last: so that an option far from the cheapest is
 * not asked at every time and price.
 *
 * <p>The least of P + mu x over the frequencies x falls in the time and is convex in it, since P is convex in both; at an
 * earlier time it is no less, at a later one not below its tangent. In mu it rises and is concave, and at mu = 0 it is not
 * negative, so at a smaller mu it falls by no more than mu does.
 */
final class CostBounds {
    /** Of a bound: far above the rounding of a cost, 1e-13. */
    private static final double MARGIN = 1e-9;

    private final double[] timeS; // [option] when it was asked last
    private final double[] mu;
    private final double[] cost;
    private final double[] slope; // -d cost / d time, +Infinity where not known

    CostBounds(int options) {
        timeS = new double[options];
        mu = new double[options];
        cost = new double[options];
        slope = new double[options];
    }

    /** Nothing is known any more. */
    void forget() {
        Arrays.fill(cost, 0);
        Arrays.fill(slope, 0);
    }

    /** Remembers an answer; the cost is +Infinity where the option cannot be done by the time. */
    void keep(int option, double atS, double perHz, double costThere, double slopeThere) {
        timeS[option] = atS;
        mu[option] = perHz;
        cost[option] = costThere;
        slope[option] = slopeThere;
    }

    /** A cost that the option has at the least, rounding included; NaN or below the cost where little is known. */
    double atLeast(int option, double atS, double perHz) {
        double later = atS - timeS[option];
        double bound = later <= 0 ? cost[option] : cost[option] - slope[option] * later;
        double ratio = perHz / mu[option];
        return (ratio < 1 ? bound * ratio : bound) * (1 - MARGIN);
    }
}
