package io.splitwave.optimizer.cellfree.power;

/** How powers and beams of given clusters and cuts are found. */
public enum ShortTermMethod {
    /** Uplink by its root, downlink by its dual: the least times, with proven bounds. */
    EXACT,
    /** The quadratic transform on the SINR, both ways. */
    TRANSFORM,
    /** The alternation of the source with one step of the multipliers in each round, the best of 60 rounds. */
    LAGRANGE
}
