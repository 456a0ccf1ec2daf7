package io.splitwave.network.propagation;

/** Large-scale power gain that depends on the distance alone. */
public interface DistanceLaw {

    /**
     * Power gain over a distance.
     *
     * @param distanceM m, finite, at least 0
     * @return gain as a ratio
     * @throws IllegalArgumentException if the distance is negative or not finite
     */
    double gain(double distanceM);
}
