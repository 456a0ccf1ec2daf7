package io.splitwave.scenarios.reproduce;

/** The result of a check. */
enum Outcome {
    /** The whole interval is inside the bounds of the claim. */
    YES,
    /** The whole interval is outside. */
    NO,
    /** The interval contains a bound. */
    OPEN
}
