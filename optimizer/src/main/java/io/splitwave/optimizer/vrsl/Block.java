package io.splitwave.optimizer.vrsl;

/** The five steps of VRSL Alg. 5, in their order. */
public enum Block {
    /** Step 1, the cut layer: (28), Alg. 1. */
    CUT,
    /** Step 2, device or twin: (29), Alg. 2. */
    TWIN,
    /** Step 3, twin frequencies: (36)-(37), Alg. 3. */
    TWIN_FREQUENCY,
    /** Step 4, IRS phases: (40)-(44), Alg. 4. */
    PHASE,
    /** Step 5, downlink power: (61). */
    POWER
}
