package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * Normals read from one map that all UDs share: correlation e^(-distance / d_cor) between any two points, so neighbours
 * are shadowed alike and a UD that comes back finds the same value. TR 38.901 7.6.3.1 asks for this.
 *
 * <p>The map is a sum of plane waves of random direction, phase and wave number, X. Cai and G. B. Giannakis, "A
 * two-dimensional channel simulation model for shadowing processes", IEEE Trans. Vehicular Technology 52(6), 2003. Over
 * all maps the covariance is exact; a single map is normal only nearly (excess kurtosis -1.5 / waves) and its averages
 * over a finite area scatter. Each UD costs one cosine per wave and frame.
 */
public final class MapNormals implements SpatialNormals {

    private final double[] waveXPerM;
    private final double[] waveYPerM;
    private final double[] phaseRad;

    /**
     * Draws the map.
     *
     * @param decorrelationM d_cor, distance over which the correlation falls to 1/e, m, finite, greater than 0
     * @param waves number of plane waves, at least 1; 200 is plenty
     * @param stream randomness of the map, advanced by 3 draws per wave
     * @throws IllegalArgumentException if a figure is out of range
     */
    public MapNormals(double decorrelationM, int waves, RandomStream stream) {
        if (!(decorrelationM > 0) || Double.isInfinite(decorrelationM)) {
            throw new IllegalArgumentException(
                    "shadowing map: decorrelationM must be finite and > 0, was " + decorrelationM);
        }
        if (waves < 1) {
            throw new IllegalArgumentException("shadowing map: waves must be >= 1, was " + waves);
        }
        Objects.requireNonNull(stream, "stream");
        waveXPerM = new double[waves];
        waveYPerM = new double[waves];
        phaseRad = new double[waves];
        for (int wave = 0; wave < waves; wave++) {
            // the spectrum of e^(-d / d_cor) in the plane: P(wave number <= k) = 1 - 1 / sqrt(1 + (k d_cor)^2)
            double tail = stream.nextDouble();
            double wavePerM = Math.sqrt(1 / (tail * tail) - 1) / decorrelationM;
            double directionRad = 2 * Math.PI * stream.nextDouble();
            waveXPerM[wave] = wavePerM * Math.cos(directionRad);
            waveYPerM[wave] = wavePerM * Math.sin(directionRad);
            phaseRad[wave] = 2 * Math.PI * stream.nextDouble();
        }
    }

    @Override
    public double[] next(UdPlaces places) {
        double[] values = new double[places.userDevices()];
        double scale = Math.sqrt(2.0 / phaseRad.length);
        for (int ud = 0; ud < values.length; ud++) {
            double xM = places.xM(ud);
            double yM = places.yM(ud);
            double sum = 0;
            for (int wave = 0; wave < phaseRad.length; wave++) {
                sum += Math.cos(waveXPerM[wave] * xM + waveYPerM[wave] * yM + phaseRad[wave]);
            }
            values[ud] = scale * sum;
        }
        return values;
    }
}
