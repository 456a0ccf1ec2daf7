package io.splitwave.output.trace;

/**
 * Simulated times as whole nanoseconds. An instant is rounded once, so that slices that touch in the simulation touch
 * in the trace and never overlap by rounding.
 */
final class Nanos {
    private static final double PER_S = 1e9;
    private static final long PER_MICRO = 1000;

    private Nanos() {}

    static long of(double timeS) {
        return Math.round(timeS * PER_S);
    }

    /** As decimal microseconds, the unit of the format. */
    static String micros(long ns) {
        return String.valueOf(ns / PER_MICRO)
                + '.'
                + String.valueOf(PER_MICRO + ns % PER_MICRO).substring(1);
    }
}
