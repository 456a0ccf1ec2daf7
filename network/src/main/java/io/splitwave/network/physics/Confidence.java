package io.splitwave.network.physics;

/** The confidence at which means are judged: two-sided 99.9 % of a normal. */
final class Confidence {

    /** Standard deviations that a mean may be off. */
    static final double Z = 3.2905;

    private Confidence() {}

    static String of(String sample) {
        return "99.9 %, " + sample;
    }
}
