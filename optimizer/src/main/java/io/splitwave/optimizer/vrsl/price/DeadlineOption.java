package io.splitwave.optimizer.vrsl.price;

import io.splitwave.optimizer.math.special.LambertW;

/**
 * The least downlink power with which one device, cut and place ends in time, as a function of its twin frequency x.
 *
 * <p>The time left for the downlink is t - C/(f + x), t the deadline less uplink and server, so with c = D ln 2/B the
 * power is (e^u - 1)/a, u = c/(t - C/(f + x)): convex and falling in x. At a price mu per hertz its least is where e^u
 * u^2 (t - c/u)^2 = mu a c C, that is (t u - c) e^(u/2) = sqrt(mu a c C), which Lambert W solves:
 *
 * <p>u = c/t + 2 W(sqrt(mu a c C) e^(-c/(2t))/(2t)).
 */
final class DeadlineOption {
    private final double flop;
    private final double cpuHz;
    private final double c;
    private final double a;
    private final double t;
    private final double limitW;
    private final double leastHz;
    private final double mostHz;
    private final double fixedTerms;

    private DeadlineOption(
            double flop, double cpuHz, double c, double a, double t, double limitW, double leastHz, double mostHz) {
        this.flop = flop;
        this.cpuHz = cpuHz;
        this.c = c;
        this.a = a;
        this.t = t;
        this.limitW = limitW;
        this.leastHz = leastHz;
        this.mostHz = mostHz;
        this.fixedTerms = 0.5 * (Math.log(a) + Math.log(c) + Math.log(flop)) - Math.log(2 * t) - c / (2 * t);
    }

    /**
     * An option with at most so much twin frequency, 0 on the device itself.
     *
     * @return null if no power and frequency within the limits ends in time
     */
    static DeadlineOption of(double flop, double cpuHz, double c, double a, double t, double limitW, double mostHz) {
        double downlinkS = c > 0 ? c / Math.log1p(a * limitW) : 0;
        double computeS = t - downlinkS;
        if (!(computeS > 0)) {
            return null;
        }
        double leastHz = Math.max(flop / computeS - cpuHz, 0);
        return leastHz <= mostHz ? new DeadlineOption(flop, cpuHz, c, a, t, limitW, leastHz, mostHz) : null;
    }

    double leastHz() {
        return leastHz;
    }

    /** The largest useful frequency. */
    double mostHz() {
        return c > 0 ? mostHz : leastHz;
    }

    /** The answer to a price of frequency, given by its logarithm. */
    double answerHz(double lnPerHz) {
        if (c == 0 || mostHz == leastHz) {
            return leastHz;
        }
        double w = LambertW.ofExp(0.5 * lnPerHz + fixedTerms);
        double u = c / t + 2 * w;
        return Math.min(Math.max(flop * u / (2 * w * t) - cpuHz, leastHz), mostHz); // t - c/u = 2 w t/u
    }

    /** Power needed with a frequency between least and most; the limit again where rounding passes it. */
    double powerW(double hz) {
        return c > 0 ? Math.min(Math.expm1(c / (t - flop / (cpuHz + hz))) / a, limitW) : 0;
    }

    /** ln of the power a further hertz saves; -Infinity where it saves none. */
    double lnMarginal(double hz) {
        double u = c / (t - flop / (cpuHz + hz));
        return u + 2 * Math.log(u) + Math.log(flop) - Math.log(c) - Math.log(a) - 2 * Math.log(cpuHz + hz);
    }
}
