package io.splitwave.network.propagation;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Gains on a torus: each UD is seen at that of its images that is nearest to the site.
 *
 * @param gains gains in the plane, advanced by this object alone
 * @param torus the area
 * @param site the fixed end of the links
 */
public record WrappedGains(LargeScale gains, Torus torus, Position site) implements LargeScale {

    /**
     * Refuses null.
     *
     * @param gains gains in the plane
     * @param torus the area
     * @param site the fixed end of the links
     */
    public WrappedGains {
        Objects.requireNonNull(gains, "gains");
        Objects.requireNonNull(torus, "torus");
        Objects.requireNonNull(site, "site");
    }

    @Override
    public double[] next(UdPlaces places) {
        return gains.next(places.nearTo(torus, site));
    }
}
