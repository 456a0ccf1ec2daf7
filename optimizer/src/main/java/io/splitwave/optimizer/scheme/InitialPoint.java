package io.splitwave.optimizer.scheme;

/** Where VRSL Alg. 5 starts. */
public enum InitialPoint {
    /** Equal downlink powers, the twin budget split equally over all devices, the middle cut, all phases zero. */
    EQUAL,
    /** The paper's line 1: cuts, places, frequencies, powers and phases random; the budgets are fully used. */
    RANDOM
}
