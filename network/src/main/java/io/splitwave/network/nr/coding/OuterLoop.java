package io.splitwave.network.nr.coding;

/**
 * Outer loop of link adaptation (OLLA): an offset on the SINR that holds the BLER of the first transmission near a target
 * (K. I. Pedersen et al., "Frequency domain scheduling for OFDMA with limited and noisy channel feedback", IEEE VTC Fall,
 * 2007). Each step moves it by step (target - BLER), within a limit.
 *
 * @param targetBler wanted BLER, in (0, 1)
 * @param stepDb change for a BLER that is off by 1, dB, finite, greater than 0
 * @param limitDb largest offset in either direction, dB, finite, at least 0; 0 switches the loop off
 */
public record OuterLoop(double targetBler, double stepDb, double limitDb) {

    /**
     * Checks the figures.
     *
     * @param targetBler wanted BLER, in (0, 1)
     * @param stepDb change for a BLER that is off by 1, dB, finite, greater than 0
     * @param limitDb largest offset in either direction, dB, finite, at least 0
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public OuterLoop {
        if (!(targetBler > 0 && targetBler < 1)) {
            throw new IllegalArgumentException("outer loop: targetBler must be in (0, 1), was " + targetBler);
        }
        if (!(stepDb > 0) || Double.isInfinite(stepDb)) {
            throw new IllegalArgumentException("outer loop: stepDb must be finite and > 0, was " + stepDb);
        }
        if (!(limitDb >= 0) || Double.isInfinite(limitDb)) {
            throw new IllegalArgumentException("outer loop: limitDb must be finite and >= 0, was " + limitDb);
        }
    }

    /**
     * The offset after a step.
     *
     * @param offsetDb offset in the step, dB
     * @param bler BLER of the first transmissions in it, in [0, 1]
     * @return offset of the next step, dB, in [-limit, limit]
     */
    public double next(double offsetDb, double bler) {
        return Math.max(-limitDb, Math.min(limitDb, offsetDb + stepDb * (targetBler - bler)));
    }
}
