package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.math.root.Halving;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;

/**
 * The least cost of one device's transfers at prices of power and gain: the least over 0 &lt;= P &lt;= limit and 0 &lt;
 * a &lt;= largest gain of c/ln(1 + P a/sigma^2) + u/ln(1 + P_UL a/sigma^2) + nu P + w a, rounded down.
 *
 * <p>In ln P and ln a it is convex, and with P optimal, (61), in ln a alone. Its slope is bracketed by halving, and the
 * tangent at the bracket's lower end, taken to the upper one, is below the minimum. The end is that of 45 halvings, most of
 * which need not be asked ({@link Halving}).
 */
final class AirCost implements Halving.Rising {
    private static final int HALVINGS = 45;
    private static final double FIRST_WIDTH = 1;
    /** Relative error of the terms of a slope: powers and logarithms are good to some ulps each. */
    private static final double ROUNDING = 1e-12;

    private final Budgets budgets;
    private final double uplinkPowerW;
    private final double limitW;
    private final double perWatt;
    private final double lnPerWatt;
    private final Halving halving = new Halving();
    private double c; // of the transfers asked for
    private double lnC;
    private double u;
    private double w;
    private double slope;
    private double priced;

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
        this.c = c;
        this.lnC = Math.log(c);
        this.u = u;
        this.w = w;
        if (c == 0 && u == 0) {
            return 0;
        }
        double top = Math.log(largest);
        double high = Math.min(Math.log(guess), top);
        if (!(high > Double.NEGATIVE_INFINITY)) {
            high = top;
        }
        double width = FIRST_WIDTH;
        double value = at(high);
        while (slope < 0 && high < top) {
            high = Math.min(high + width, top);
            width *= 2;
            value = at(high);
        }
        if (slope <= 0) {
            return value;
        }
        double low = high;
        double slopeAtHigh = slope;
        width = FIRST_WIDTH;
        do {
            high = low;
            slopeAtHigh = slope;
            low -= width;
            width *= 2;
            at(low);
        } while (slope > 0);
        halving.run(this, low, slope, high, slopeAtHigh, HALVINGS);
        value = at(halving.low());
        return value + slope * (halving.high() - halving.low());
    }

    @Override
    public boolean above(double lnGain) {
        at(lnGain);
        return slope > 0;
    }

    @Override
    public double excess() {
        return slope;
    }

    /** The slope is the difference of w times gain and of what is about as large where the slope is small. */
    @Override
    public double rounding() {
        return ROUNDING * priced;
    }

    /** The cost at ln a with P optimal; its derivative by ln a into {@code slope}. */
    private double at(double lnGain) {
        double gain = Math.exp(lnGain);
        double cost = w * gain;
        priced = w * gain;
        slope = priced;
        if (c > 0) {
            double a = SignalToNoise.perWatt(gain, budgets.noiseW());
            double p = Math.min(DownlinkPrice.powerW(a, lnC + Math.log(a), lnPerWatt), limitW);
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
