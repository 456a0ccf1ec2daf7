package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Rician fading: sqrt(K / (K + 1)) of a line of sight and sqrt(1 / (K + 1)) of whatever scatters, which may be correlated
 * in time or space. The mean power does not change with K.
 */
public final class RicianFading implements Fading {

    private final Fading scattered;
    private final LineOfSight lineOfSight;
    private final double sightAmplitude;
    private final double scatterAmplitude;
    private final double[] phasesRad;

    /**
     * A block before its first frame.
     *
     * @param scattered the scattered part, at full power; advanced by this object alone
     * @param kFactor K, power of the line of sight over that of the scattered part, a ratio (not dB), at least 0;
     *     infinite = nothing scatters
     * @param lineOfSight the wave, for rows and columns of the scattered part
     * @throws IllegalArgumentException if K is negative or NaN
     */
    public RicianFading(Fading scattered, double kFactor, LineOfSight lineOfSight) {
        if (!(kFactor >= 0)) {
            throw new IllegalArgumentException("Rician fading: kFactor must be a ratio >= 0, not dB, was " + kFactor);
        }
        this.scattered = Objects.requireNonNull(scattered, "scattered");
        this.lineOfSight = Objects.requireNonNull(lineOfSight, "lineOfSight");
        this.sightAmplitude = Math.sqrt(POWER / (1 + 1 / kFactor));
        this.scatterAmplitude = Math.sqrt(1 / (1 + kFactor));
        this.phasesRad = new double[scattered.columns()];
    }

    @Override
    public int rows() {
        return scattered.rows();
    }

    @Override
    public int columns() {
        return scattered.columns();
    }

    @Override
    public void next(UdPlaces places, double[] re, double[] im) {
        scattered.next(places, re, im);
        int entry = 0;
        for (int row = 0; row < rows(); row++) {
            lineOfSight.phases(places, row, phasesRad);
            for (double phaseRad : phasesRad) {
                re[entry] = scatterAmplitude * re[entry] + sightAmplitude * Math.cos(phaseRad);
                im[entry] = scatterAmplitude * im[entry] + sightAmplitude * Math.sin(phaseRad);
                entry++;
            }
        }
    }
}
