package io.splitwave.network.physics;

/** The confidence at which means are judged: two-sided 99.99 % of a normal, per figure. */
final class Confidence {

    /** Standard deviations that a mean may be off. */
    static final double Z = 3.8906;

    private Confidence() {}

    static String of(String sample) {
        return "99.99 %, " + sample;
    }
}
