package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.network.rate.SharedBand;

/**
 * The least share of the band with which one device ends in time and within its energy, with one cut.
 *
 * <p>With clock f, A cycles and fixed time C it can send for T - C - A / f, with the energy E - kappa A f^2. Both are concave
 * in f, and the most bits are concave in both and grow with both, so the most bits are concave in f. Its maximum is found by
 * the sign of the derivative. It grows with the share, so the least share is a root.
 */
final class DeviceDemand {
    private static final int MOST_STEPS = 200;
    private static final double CLOCK_TOLERANCE = 1e-11;
    private static final double SHARE_TOLERANCE = 1e-11;
    private static final double LEAST_SHARE = 1e-15;

    private final CutWork work;
    private final Uplink uplink;
    private final double minHz;
    private final double maxHz;
    private final double coefficient;
    private final double budgetJ;

    DeviceDemand(CutWork work, Uplink uplink, double minHz, double maxHz, double coefficient, double budgetJ) {
        this.work = work;
        this.uplink = uplink;
        this.minHz = minHz;
        this.maxHz = maxHz;
        this.coefficient = coefficient;
        this.budgetJ = budgetJ;
    }

    /**
     * A clock and power with which a share is enough.
     *
     * @param share of the band; infinite if the whole band is not enough
     * @param hz clock, Hz
     * @param powerW power, W
     */
    record Choice(double share, double hz, double powerW) {
        static final Choice NONE = new Choice(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
    }

    /** The most bits at a clock, with their derivative by the clock. */
    private record AtClock(double hz, double bit, double slope, double powerW) {}

    /** The earliest time at which the device could end: at full clock, if sending took no time, s. */
    double earliestS() {
        return work.fixedS() + work.computeS(maxHz);
    }

    CutWork work() {
        return work;
    }

    private double lowestHz(double endS) {
        return Math.max(minHz, work.cycles() / (endS - work.fixedS()));
    }

    private double highestHz() {
        if (work.cycles() == 0 || coefficient == 0) {
            return maxHz;
        }
        return Math.min(maxHz, Math.sqrt(budgetJ / (coefficient * work.cycles())));
    }

    private AtClock at(double share, double endS, double hz) {
        double timeS = endS - work.fixedS() - work.computeS(hz);
        double spentJ = work.computeJ(coefficient, hz);
        double energyJ = Double.isInfinite(budgetJ) ? budgetJ : budgetJ - spentJ;
        if (!(timeS > 0) || !(energyJ > 0)) {
            return new AtClock(hz, 0, timeS > 0 ? -1 : 1, uplink.maxPowerW());
        }
        Uplink.Sent sent = uplink.most(share, timeS, energyJ);
        double gainS = work.cycles() / (hz * hz);
        double lossJ = 2 * coefficient * work.cycles() * hz;
        return new AtClock(hz, sent.bit(), sent.perS() * gainS - sent.perJ() * lossJ, sent.powerW());
    }

    /**
     * The clock with the most bits in a share.
     *
     * @param found the best clock that was found
     * @param ceiling no clock has more bits, by the tangents on both sides of the maximum
     */
    private record Best(AtClock found, double ceiling) {}

    /** The clock with the most bits in a share, or null if there is none. */
    private Best best(double share, double endS) {
        if (!(endS > work.fixedS())) {
            return null;
        }
        double lowHz = lowestHz(endS);
        double highHz = highestHz();
        if (!(lowHz <= highHz)) {
            return null;
        }
        AtClock high = at(share, endS, highHz);
        if (high.slope() >= 0) {
            return new Best(high, high.bit());
        }
        AtClock low = at(share, endS, lowHz);
        if (low.slope() <= 0) {
            return new Best(low, low.bit());
        }
        AtClock most = low.bit() > high.bit() ? low : high;
        double weightLow = low.slope();
        double weightHigh = high.slope();
        for (int step = 0; step < MOST_STEPS && highHz - lowHz > CLOCK_TOLERANCE * highHz; step++) {
            double hz = lowHz + (highHz - lowHz) * weightLow / (weightLow - weightHigh);
            if (step % 3 == 2 || !(hz > lowHz && hz < highHz)) {
                hz = 0.5 * (lowHz + highHz);
                if (!(hz > lowHz && hz < highHz)) {
                    break;
                }
            }
            AtClock middle = at(share, endS, hz);
            if (middle.bit() > most.bit()) {
                most = middle;
            }
            if (middle.slope() >= 0) {
                lowHz = hz;
                weightLow = middle.slope();
                low = middle;
            } else {
                highHz = hz;
                weightHigh = middle.slope();
                high = middle;
            }
            if (middle.slope() == 0) {
                break;
            }
        }
        double fromLow = low.bit() + low.slope() * (high.hz() - low.hz());
        double fromHigh = high.bit() + high.slope() * (low.hz() - high.hz());
        return new Best(most, Math.max(most.bit(), Math.min(fromLow, fromHigh)));
    }

    /** Whether a share is enough to end in time. */
    boolean enough(double share, double endS) {
        Best best = best(share, endS);
        return best != null && best.found().bit() >= work.bit();
    }

    /** The least share with which the device ends in time. */
    Choice least(double endS) {
        Best all = best(1, endS);
        if (all == null || all.found().bit() < work.bit()) {
            return Choice.NONE;
        }
        AtClock whole = all.found();
        if (uplink.band().noiseOf() == SharedBand.NoiseOf.FULL_BAND) {
            return new Choice(work.bit() / whole.bit(), whole.hz(), whole.powerW());
        }
        double low = LEAST_SHARE;
        double high = 1;
        AtClock enough = whole;
        double logHigh = Math.log(whole.bit() / work.bit());
        double logLow = Double.NaN;
        for (int step = 0; step < MOST_STEPS && high - low > SHARE_TOLERANCE * high; step++) {
            double share = Double.isNaN(logLow) || step % 4 == 3
                    ? guess(low, high, step, logHigh)
                    : high - (high - low) * logHigh / (logHigh - logLow);
            if (!(share > low && share < high)) {
                share = Math.sqrt(low * high);
                if (!(share > low && share < high)) {
                    break;
                }
            }
            Best best = best(share, endS);
            double bit = best == null ? 0 : best.found().bit();
            double log = bit == 0 ? Double.NaN : Math.log(bit / work.bit());
            if (log >= 0) {
                high = share;
                enough = best.found();
                logHigh = log;
            } else {
                low = share;
                logLow = log;
            }
        }
        return new Choice(high, enough.hz(), enough.powerW());
    }

    /** Bits are nearly proportional to the share in the first steps; later the bracket is halved. */
    private static double guess(double low, double high, int step, double logHigh) {
        return step < 3 ? high * Math.exp(-logHigh) * 0.999 : 0.5 * (low + high);
    }

    /**
     * A share that is proven to be too small: tangents on both sides of the best clock lie above the concave number of bits, and
     * are too low where they meet.
     *
     * @param least the least share as it was found, or infinite
     * @return at most that share, at most 1; 0 if nothing is proven
     */
    double provenTooSmall(double endS, double least) {
        if (!(endS > work.fixedS()) || !(lowestHz(endS) * (1 - 1e-12) <= highestHz())) {
            return 1;
        }
        for (double margin = 1e-10; margin < 1e-3; margin *= 8) {
            double share = Math.min(1, least) * (1 - margin);
            Best best = best(share, endS);
            if (best == null || best.ceiling() < work.bit() * (1 - 1e-13)) {
                return share;
            }
        }
        return 0;
    }

    /** The least share times airtime with which the device ends in time at full clock and power, without a budget, s. */
    double leastAreaS(double endS) {
        double airS = endS - work.fixedS() - work.computeS(maxHz);
        if (!(airS > 0) || uplink.bps(1, uplink.maxPowerW()) * airS < work.bit()) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < MOST_STEPS && high - low > CLOCK_TOLERANCE * high; step++) {
            double share = 0.5 * (low + high);
            if (uplink.bps(share, uplink.maxPowerW()) * airS < work.bit()) {
                low = share;
            } else {
                high = share;
            }
        }
        return low * airS;
    }

    /**
     * Clock and power with the least energy with which the device ends in time in a given share.
     *
     * @return null if it cannot end in time
     */
    Saving leastEnergy(double share, double endS) {
        double sendS = work.bit() / uplink.bps(share, uplink.maxPowerW());
        double spareS = endS - work.fixedS() - sendS;
        double lowHz = work.cycles() == 0 ? maxHz : Math.max(minHz, work.cycles() / spareS);
        if (!(spareS >= 0) || !(lowHz <= maxHz)) {
            return null;
        }
        double highHz = maxHz;
        Saving best = better(saving(share, endS, lowHz), saving(share, endS, highHz));
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int step = 0; step < 100 && highHz - lowHz > 1e-10 * highHz; step++) {
            Saving left = saving(share, endS, highHz - ratio * (highHz - lowHz));
            Saving right = saving(share, endS, lowHz + ratio * (highHz - lowHz));
            best = better(best, better(left, right));
            if (left.energyJ() <= right.energyJ()) {
                highHz = right.hz();
            } else {
                lowHz = left.hz();
            }
        }
        return best;
    }

    private static Saving better(Saving one, Saving other) {
        return one.energyJ() <= other.energyJ() ? one : other;
    }

    private Saving saving(double share, double endS, double hz) {
        double timeS = endS - work.fixedS() - work.computeS(hz);
        double powerW = uplink.powerW(share, work.bit() / Math.max(timeS, Double.MIN_NORMAL));
        if (!(powerW <= uplink.maxPowerW())) {
            powerW = uplink.maxPowerW();
        }
        double sendS = work.bit() / uplink.bps(share, powerW);
        return new Saving(hz, powerW, work.computeJ(coefficient, hz) + powerW * sendS, sendS - timeS);
    }

    /**
     * @param hz clock, Hz
     * @param powerW power, W
     * @param energyJ energy for computing and sending, J
     * @param lateS by how much it ends too late, s; at most rounding
     */
    record Saving(double hz, double powerW, double energyJ, double lateS) {}
}
