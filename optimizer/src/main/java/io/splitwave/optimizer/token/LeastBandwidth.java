package io.splitwave.optimizer.token;

/**
 * The least bandwidth for a rate, the inverse of {@link io.splitwave.network.rate.LinkRate} with white noise.
 *
 * <p>W log2(1 + c / W) = R with c = p g / N_0 has a root W if R is below its limit c / ln 2, and then only one. With the load y = R ln 2
 * / c in (0, 1) and u = ln(1 + c / W) it is ln(u) - ln(e^u - 1) = ln y, whose left side falls and is concave in u; Halley's
 * iteration needs two or three steps.
 */
final class LeastBandwidth {
    private static final double LN_2 = Math.log(2);
    private static final int MOST_STEPS = 40;
    /** The error after a step is about the third power of the step. */
    private static final double LAST_MOVE = 3e-6;

    /** Below it, series are more accurate than differences. */
    private static final double SMALL = 1e-2;

    private LeastBandwidth() {}

    /**
     * The load of a link.
     *
     * @param bit to be sent, greater than 0
     * @param snrHzS energy times gain over noise density, p t g / N_0, at least 0
     * @return the bits as a fraction of those that could be sent in an endless band; at least 1 if they can never be sent
     */
    static double load(double bit, double snrHzS) {
        return bit * LN_2 / snrHzS;
    }

    /**
     * The logarithm of 1 plus the signal-to-noise ratio in the least bandwidth.
     *
     * @param load y, in (0, 1)
     * @return u with u / (e^u - 1) = y
     */
    static double logarithm(double load) {
        double target = -Math.log(load);
        double u = target + Math.log(1 + target);
        for (int step = 0; step < MOST_STEPS; step++) {
            double exp = snr(u);
            double slope;
            double bend;
            if (u < SMALL) {
                slope = 0.5 + u / 12;
                bend = 1.0 / 12;
            } else {
                double share = 1 + 1 / exp;
                slope = share - 1 / u;
                bend = 1 / (u * u) - share / exp;
            }
            double newton = (Math.log(exp / u) - target) / slope;
            double move = newton / (1 - 0.5 * newton * bend / slope);
            u -= move;
            if (Math.abs(move) <= LAST_MOVE * u) {
                break;
            }
        }
        return u;
    }

    /**
     * The signal-to-noise ratio of its logarithm. Above 1/2 the subtraction costs no accuracy, and is much faster.
     *
     * @param logarithm u, greater than 0
     * @return e^u - 1
     */
    static double snr(double logarithm) {
        return logarithm > 0.5 ? Math.exp(logarithm) - 1 : Math.expm1(logarithm);
    }

    /**
     * The least bandwidth.
     *
     * @param bps rate, bit/s, at least 0
     * @param snrHz c = p g / N_0, Hz, at least 0
     * @return W, Hz; 0 for a rate of 0; infinite if no bandwidth is enough
     */
    static double hz(double bps, double snrHz) {
        if (bps == 0) {
            return 0;
        }
        double load = load(bps, snrHz);
        return load < 1 ? snrHz / snr(logarithm(load)) : Double.POSITIVE_INFINITY;
    }

    /**
     * How fast W / c grows with the load, times the load: y / (u - 1 + e^-u). It is convex in y.
     *
     * @param load y, in (0, 1)
     * @param logarithm u of that load
     */
    static double steepness(double load, double logarithm) {
        double u = logarithm;
        double below = u < SMALL
                ? u * u * (0.5 - u * (1.0 / 6 - u * (1.0 / 24 - u * (1.0 / 120 - u / 720))))
                : u + Math.expm1(-u);
        return load / below;
    }
}
