package io.splitwave.network.propagation;

import java.util.Objects;

/**
 * Large-scale gain of the direct AP-UD link: path loss and the penetration loss of obstacles.
 *
 * <p>VRSL takes this link as blocked; it is needed for a comparison without IRS and wherever a scenario opens it.
 *
 * @param pathLoss law over the distance
 * @param penetrationLossDb loss on top, dB, finite, at least 0; converted to a ratio once, in {@link #gain}
 */
public record DirectLink(LogDistancePathLoss pathLoss, double penetrationLossDb) implements DistanceLaw {

    /**
     * Checks the loss.
     *
     * @param pathLoss law over the distance
     * @param penetrationLossDb loss on top, dB
     * @throws IllegalArgumentException if the penetration loss is negative or not finite
     */
    public DirectLink {
        Objects.requireNonNull(pathLoss, "pathLoss");
        if (!(penetrationLossDb >= 0) || Double.isInfinite(penetrationLossDb)) {
            throw new IllegalArgumentException(
                    "direct link: penetrationLossDb must be finite and >= 0, was " + penetrationLossDb);
        }
    }

    /**
     * Power gain over a distance.
     *
     * @param distanceM AP-UD distance, m, finite, at least 0
     * @return gain as a ratio
     * @throws IllegalArgumentException if the distance is negative or not finite
     */
    @Override
    public double gain(double distanceM) {
        return pathLoss.gain(distanceM) * Decibels.ratio(-penetrationLossDb);
    }
}
