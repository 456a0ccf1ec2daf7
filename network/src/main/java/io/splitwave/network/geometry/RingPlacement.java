package io.splitwave.network.geometry;

import java.util.List;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * Places UDs around a centre: distance uniform in [{@code minDistanceM}, {@code maxDistanceM}], angle uniform in [0, 2
 * pi). The density per area is therefore highest near the centre; this is not the uniform distribution over the ring.
 *
 * @param centre centre of the ring, usually the IRS
 * @param minDistanceM inner radius, m, greater than 0
 * @param maxDistanceM outer radius, m, finite, at least {@code minDistanceM}
 */
public record RingPlacement(Position centre, double minDistanceM, double maxDistanceM) {

    /**
     * Checks the radii.
     *
     * @param centre centre of the ring, usually the IRS
     * @param minDistanceM inner radius, m
     * @param maxDistanceM outer radius, m
     * @throws IllegalArgumentException if a radius is out of its range
     */
    public RingPlacement {
        Objects.requireNonNull(centre, "centre");
        if (!(minDistanceM > 0)) {
            throw new IllegalArgumentException("ring placement: minDistanceM must be > 0, was " + minDistanceM);
        }
        if (!(maxDistanceM >= minDistanceM) || Double.isInfinite(maxDistanceM)) {
            throw new IllegalArgumentException("ring placement: maxDistanceM must be finite and >= minDistanceM = "
                    + minDistanceM + ", was " + maxDistanceM);
        }
    }

    /**
     * Draws positions. UD k uses draws 2k (distance) and 2k + 1 (angle) of the stream, so the first K positions do not
     * change when more UDs are placed.
     *
     * @param count number of UDs, at least 1
     * @param stream source of the uniforms, advanced by 2 {@code count} draws
     * @return {@code count} positions, index = UD; unchangeable, each made when it is read
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public List<Position> place(int count, RandomStream stream) {
        if (count < 1) {
            throw new IllegalArgumentException("ring placement: count must be >= 1, was " + count);
        }
        double[] xM = new double[count];
        double[] yM = new double[count];
        for (int ud = 0; ud < count; ud++) {
            double distanceM = minDistanceM + (maxDistanceM - minDistanceM) * stream.nextDouble();
            double angleRad = 2 * Math.PI * stream.nextDouble();
            xM[ud] = centre.xM() + distanceM * Math.cos(angleRad);
            yM[ud] = centre.yM() + distanceM * Math.sin(angleRad);
        }
        return new PositionColumns(xM, yM);
    }
}
