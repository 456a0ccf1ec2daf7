package io.splitwave.scenarios.system.vrsl;

/** In what a UD is given the median of all UDs. */
enum Improvement {
    /** In nothing: the round as it was. */
    NONE,
    /** In the gains of its links, frame by frame. */
    CHANNEL,
    /** In its clock, on the device and under its twin. */
    CPU
}
