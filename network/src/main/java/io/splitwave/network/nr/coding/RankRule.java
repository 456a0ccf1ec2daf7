package io.splitwave.network.nr.coding;

/**
 * Number of layers (rank indicator, RI): two above a SINR that differs from step to step, as the second singular value of
 * the channel does, else one.
 *
 * @param thresholdDb mean SINR above which there are two layers, dB, finite
 * @param deviationDb standard deviation of that SINR, dB, finite, at least 0
 * @param layerShare what each of two layers carries of a single layer, in (0, 1]
 */
public record RankRule(double thresholdDb, double deviationDb, double layerShare) {

    /**
     * Checks the figures.
     *
     * @param thresholdDb mean SINR above which there are two layers, dB, finite
     * @param deviationDb standard deviation of that SINR, dB, finite, at least 0
     * @param layerShare what each of two layers carries of a single layer, in (0, 1]
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public RankRule {
        if (!Double.isFinite(thresholdDb)) {
            throw new IllegalArgumentException("rank: thresholdDb must be finite, was " + thresholdDb);
        }
        if (!(deviationDb >= 0) || Double.isInfinite(deviationDb)) {
            throw new IllegalArgumentException("rank: deviationDb must be finite and >= 0, was " + deviationDb);
        }
        if (!(layerShare > 0 && layerShare <= 1)) {
            throw new IllegalArgumentException("rank: layerShare must be in (0, 1], was " + layerShare);
        }
    }

    /**
     * Number of layers.
     *
     * @param sinrDb SINR, dB
     * @param normal a standard normal draw
     * @return 2 if the SINR is above threshold + deviation x normal, else 1
     */
    public int rank(double sinrDb, double normal) {
        return sinrDb > thresholdDb + deviationDb * normal ? 2 : 1;
    }

    /**
     * What all layers carry together.
     *
     * @param rank 1 or 2
     * @return multiple of a single layer's bits: 1, or 2 x layerShare
     */
    public double multiple(int rank) {
        return rank == 1 ? 1 : rank * layerShare;
    }
}
