package io.splitwave.scenarios.system.vrsl;

/** The property in which a UD gets the median of all UDs. */
enum Improvement {
    /** None: the round unchanged. */
    NONE,
    /** The gains of its links, frame by frame. */
    CHANNEL,
    /** Its clock, on the device and under its twin. */
    CPU
}
