package io.splitwave.scenarios.reproduce;

/** What a check says. */
enum Outcome {
    /** The whole interval lies where the claim wants it. */
    YES,
    /** The whole interval lies elsewhere. */
    NO,
    /** The interval lies on both sides. */
    OPEN
}
