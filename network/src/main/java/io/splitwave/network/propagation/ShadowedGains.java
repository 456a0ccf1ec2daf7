package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/** Log-normal shadowing of one standard deviation on top of any gains. */
public final class ShadowedGains implements LargeScale {

    private final LargeScale unshadowed;
    private final double deviationDb;
    private final SpatialNormals normals;

    /**
     * Gains before frame 0.
     *
     * @param unshadowed gains without shadowing
     * @param deviationDb standard deviation of the shadowing, dB, finite, at least 0
     * @param normals what it is made of
     * @throws IllegalArgumentException if the deviation is out of range
     */
    public ShadowedGains(LargeScale unshadowed, double deviationDb, SpatialNormals normals) {
        this.unshadowed = Objects.requireNonNull(unshadowed, "unshadowed");
        this.normals = Objects.requireNonNull(normals, "normals");
        if (!(deviationDb >= 0) || Double.isInfinite(deviationDb)) {
            throw new IllegalArgumentException("shadowing: deviationDb must be finite and >= 0, was " + deviationDb);
        }
        this.deviationDb = deviationDb;
    }

    @Override
    public double[] next(UdPlaces places) {
        double[] gains = unshadowed.next(places);
        double[] normal = normals.next(places);
        for (int ud = 0; ud < gains.length; ud++) {
            gains[ud] = PassiveLink.bounded(gains[ud] * Decibels.ratio(-deviationDb * normal[ud]));
        }
        return gains;
    }
}
