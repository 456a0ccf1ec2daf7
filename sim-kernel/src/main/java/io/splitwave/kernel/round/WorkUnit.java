package io.splitwave.kernel.round;

/** What a stage's work is counted in; its rate is this unit per second. */
public enum WorkUnit {
    /** Floating point operations, served in FLOP/s. */
    FLOP,
    /** Bits, served in bit/s. */
    BIT,
    /** Seconds of a fixed duration, normally served at 1 s/s. */
    SECOND
}
