package io.splitwave.network.geometry;

import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * A disc.
 *
 * @param centre its centre
 * @param radiusM radius, m, finite, greater than 0
 */
public record Disc(Position centre, double radiusM) implements Area {

    /**
     * Checks the radius.
     *
     * @param centre its centre
     * @param radiusM radius, m, finite, greater than 0
     * @throws IllegalArgumentException if the radius is not positive or not finite
     */
    public Disc {
        Objects.requireNonNull(centre, "centre");
        if (!(radiusM > 0) || Double.isInfinite(radiusM)) {
            throw new IllegalArgumentException("disc: radiusM must be finite and > 0, was " + radiusM);
        }
    }

    @Override
    public boolean contains(double xM, double yM) {
        return Math.hypot(xM - centre.xM(), yM - centre.yM()) <= radiusM;
    }

    @Override
    public Position uniform(RandomStream stream) {
        double distanceM = radiusM * Math.sqrt(stream.nextDouble());
        double angleRad = 2 * Math.PI * stream.nextDouble();
        return new Position(centre.xM() + distanceM * Math.cos(angleRad), centre.yM() + distanceM * Math.sin(angleRad));
    }

    /** {@inheritDoc} 128 R / (45 pi): M. G. Kendall and P. A. P. Moran, "Geometrical Probability", 1963. */
    @Override
    public double meanDistanceM() {
        return 128 * radiusM / (45 * Math.PI);
    }

    @Override
    public double diameterM() {
        return 2 * radiusM;
    }
}
