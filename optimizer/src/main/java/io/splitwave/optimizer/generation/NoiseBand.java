package io.splitwave.optimizer.generation;

/** What the transmit power of a user device with l subcarriers of W Hz, and the noise against it, refer to. */
public enum NoiseBand {
    /** The power is that of all subcarriers, and the noise that of their whole band: R = l W log2(1 + p g / (N0 l W)). */
    SHARE,
    /**
     * The power and the noise are those of one subcarrier: R = l W log2(1 + p g / (N0 W)), as in the source. The energy counts p
     * once, also as in the source, so what is radiated would be l times what is paid for.
     */
    PER_SUBCARRIER_POWER
}
