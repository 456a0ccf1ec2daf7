package io.splitwave.learning.estimate;

import java.util.Arrays;

/**
 * What was measured on one link, step by step. Arrays are copied, on the way in and on the way out.
 *
 * @param name of the trace, not blank
 * @param kpm indicators, {@code [step][indicator]}, finite, at least one step and one indicator
 * @param goodputBps what the link carried, bit/s, finite, at least 0, {@code [step]}
 */
public record LinkTrace(String name, double[][] kpm, double[] goodputBps) {
    /**
     * Checks the figures.
     *
     * @param name of the trace
     * @param kpm indicators, {@code [step][indicator]}
     * @param goodputBps goodput, bit/s, {@code [step]}
     * @throws IllegalArgumentException if lengths differ or a figure is out of its range
     */
    public LinkTrace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("link trace: a name is needed, was blank");
        }
        if (kpm.length == 0 || kpm[0].length == 0 || goodputBps.length != kpm.length) {
            throw new IllegalArgumentException("link trace " + name
                    + ": at least one step and indicator are needed, and a goodput for each step; had " + kpm.length
                    + " steps and " + goodputBps.length + " goodputs");
        }
        int indicators = kpm[0].length;
        kpm = Arrays.stream(kpm).map(double[]::clone).toArray(double[][]::new);
        goodputBps = goodputBps.clone();
        for (int step = 0; step < kpm.length; step++) {
            boolean finite = Arrays.stream(kpm[step]).allMatch(Double::isFinite);
            if (kpm[step].length != indicators || !finite) {
                throw new IllegalArgumentException("link trace " + name + ": step " + step + " must have " + indicators
                        + " finite indicators, had " + Arrays.toString(kpm[step]));
            }
            if (!(goodputBps[step] >= 0 && goodputBps[step] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("link trace " + name + ": goodput of step " + step
                        + " must be finite and >= 0 bit/s, was " + goodputBps[step]);
            }
        }
    }

    /**
     * How long the trace is.
     *
     * @return steps, at least 1
     */
    public int steps() {
        return kpm.length;
    }

    /**
     * How many indicators a step has.
     *
     * @return at least 1
     */
    public int indicators() {
        return kpm[0].length;
    }

    /** Indicators of a step; not a copy. */
    double[] step(int step) {
        return kpm[step];
    }

    /**
     * Goodput of a step.
     *
     * @param step 0 based
     * @return bit/s
     */
    public double goodputBps(int step) {
        return goodputBps[step];
    }

    /**
     * Mean goodput of the steps that follow: what is estimated.
     *
     * @param step the last step that is known, 0 based
     * @param horizon how many steps follow, at least 1, all within the trace
     * @return bit/s
     */
    public double comingBps(int step, int horizon) {
        double sum = 0;
        for (int ahead = 1; ahead <= horizon; ahead++) {
            sum += goodputBps[step + ahead];
        }
        return sum / horizon;
    }

    /**
     * The indicators.
     *
     * @return a copy, {@code [step][indicator]}
     */
    @Override
    public double[][] kpm() {
        return Arrays.stream(kpm).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The goodputs.
     *
     * @return a copy, bit/s, {@code [step]}
     */
    @Override
    public double[] goodputBps() {
        return goodputBps.clone();
    }
}
