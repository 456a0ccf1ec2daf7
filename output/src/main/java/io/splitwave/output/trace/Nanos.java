package io.splitwave.output.trace;

import java.math.BigDecimal;

/**
 * Simulated times as whole nanoseconds. An instant is rounded once, so that slices that touch in the simulation touch
 * in the trace and never overlap by rounding. They are whole numbers in doubles: a long ends after 292 years.
 */
final class Nanos {
    private static final double PER_S = 1e9;
    private static final long PER_MICRO = 1000;

    private Nanos() {}

    static double of(double timeS) {
        double ns = Math.min(timeS * PER_S, Double.MAX_VALUE);
        return isLong(ns) ? Math.round(ns) : ns; // one so large is whole
    }

    private static boolean isLong(double ns) {
        return ns < Long.MAX_VALUE; // times are not negative
    }

    /** In the middle of a slice that is not empty, on a whole nanosecond where there is one. */
    static double within(double fromNs, double toNs) {
        return fromNs + Math.floor((toNs - fromNs) / 2);
    }

    /** The last nanosecond before, or the last double where they are further apart. */
    static double before(double ns) {
        return Math.min(ns - 1, Math.nextDown(ns));
    }

    /** As decimal microseconds, the unit of the format. */
    static String micros(double ns) {
        if (!isLong(ns)) {
            return new BigDecimal(ns).movePointLeft(3).toPlainString();
        }
        long whole = (long) ns;
        return String.valueOf(whole / PER_MICRO)
                + '.'
                + String.valueOf(PER_MICRO + whole % PER_MICRO).substring(1);
    }
}
