package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;

/**
 * The least cost of one device's transfers at prices of power and gain: the least over 0 &lt;= P &lt;= limit and 0 &lt;
 * a &lt;= largest gain of c/ln(1 + P a/sigma^2) + u/ln(1 + P_UL a/sigma^2) + nu P + w a, rounded down.
 *
 * <p>In ln P and ln a it is convex, and with P optimal, (61), in ln a alone. Its slope is bracketed by halving, and the
 * tangent at the bracket's lower end, taken to the upper one, is below the minimum.
 */
final class AirCost {
    private static final int HALVINGS = 45;
    private static final double FIRST_WIDTH = 1;

    private final Budgets budgets;
    private final double uplinkPowerW;
    private final double limitW;
    private final double perWatt;
    private final double lnPerWatt;
    private double slope;

    AirCost(Budgets budgets, double uplinkPowerW, double perWatt) {
        this.budgets = budgets;
        this.uplinkPowerW = uplinkPowerW;
        this.limitW = budgets.mostPowerPerUdW();
        this.perWatt = perWatt;
        this.lnPerWatt = Math.log(perWatt);
    }

    /**
     * The least cost.
     *
     * @param c bits down times ln 2/B, s; 0 if nothing is received
     * @param u bits up times ln 2/B, s; 0 if nothing is sent
     * @param w price of the gain, s
     * @param largest upper bound of the gain, &gt; 0
     * @param guess a gain to start from
     * @return s, a lower bound to rounding
     */
    double least(double c, double u, double w, double largest, double guess) {
        if (c == 0 && u == 0) {
            return 0;
        }
        double top = Math.log(largest);
        double high = Math.min(Math.log(guess), top);
        if (!(high > Double.NEGATIVE_INFINITY)) {
            high = top;
        }
        double width = FIRST_WIDTH;
        double value = at(c, u, w, high);
        while (slope < 0 && high < top) {
            high = Math.min(high + width, top);
            width *= 2;
            value = at(c, u, w, high);
        }
        if (slope <= 0) {
            return value;
        }
        double low = high;
        width = FIRST_WIDTH;
        do {
            high = low;
            low -= width;
            width *= 2;
            value = at(c, u, w, low);
        } while (slope > 0);
        double slopeAtLow = slope;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            double there = at(c, u, w, middle);
            if (slope > 0) {
                high = middle;
            } else {
                low = middle;
                value = there;
                slopeAtLow = slope;
            }
        }
        return value + slopeAtLow * (high - low);
    }

    /** The cost at ln a with P optimal; its derivative by ln a into {@code slope}. */
    private double at(double c, double u, double w, double lnGain) {
        double gain = Math.exp(lnGain);
        double cost = w * gain;
        slope = w * gain;
        if (c > 0) {
            double a = SignalToNoise.perWatt(gain, budgets.noiseW());
            double p = Math.min(DownlinkPrice.powerW(a, Math.log(c) + Math.log(a), lnPerWatt), limitW);
            double x = a * p;
            double t = Math.log1p(x);
            cost += c / t + perWatt * p;
            slope -= c * x / ((1 + x) * t * t);
        }
        if (u > 0) {
            double x = SignalToNoise.ratio(uplinkPowerW, gain, budgets.noiseW());
            double t = Math.log1p(x);
            cost += u / t;
            slope -= u * x / ((1 + x) * t * t);
        }
        return cost;
    }
}
