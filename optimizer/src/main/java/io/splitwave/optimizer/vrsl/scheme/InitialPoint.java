package io.splitwave.optimizer.vrsl.scheme;

/**
 * Where VRSL Alg. 5 starts. It matters: (29) never gives a twin to a device that is fast enough at the first cuts,
 * and block 1 sees a twin only as fast as the frequency the device has at that moment.
 */
public enum InitialPoint {
    /** No twin runs yet: every device local at the first candidate cut, Delta f = 0, equal powers, phases zero. */
    ALL_LOCAL,
    /** Equal powers, the twin budget split equally over all devices, the middle cut, phases zero. */
    EQUAL,
    /** The paper's line 1: cuts, places, frequencies, powers and phases random; the budgets are fully used. */
    RANDOM
}
