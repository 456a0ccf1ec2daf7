package io.splitwave.network.propagation;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Gains by a law of the distance, without memory. If the places are the same object as before, the gains are copied,
 * not computed.
 */
public final class DistanceGains implements LargeScale {

    private final Position end;
    private final DistanceLaw law;
    private UdPlaces places;
    private double[] gains;

    /**
     * Gains before frame 0.
     *
     * @param end the fixed end of the links
     * @param law gain over the distance
     */
    public DistanceGains(Position end, DistanceLaw law) {
        this.end = Objects.requireNonNull(end, "end");
        this.law = Objects.requireNonNull(law, "law");
    }

    @Override
    public double[] next(UdPlaces now) {
        if (now != places) {
            double[] fresh = new double[now.userDevices()];
            for (int ud = 0; ud < fresh.length; ud++) {
                fresh[ud] = law.gain(now.distanceM(ud, end));
            }
            gains = fresh;
            places = now;
        }
        return gains.clone();
    }
}
