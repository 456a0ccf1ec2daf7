package io.splitwave.network.fading;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Fading on a torus: each UD is seen at that of its images that is nearest to the site. Only a line of sight looks at places,
 * and it jumps where the nearest image changes, half a side away.
 *
 * @param fading fading in the plane, rows are UDs; advanced by this object alone
 * @param torus the area
 * @param site the fixed end of the links
 */
public record WrappedFading(Fading fading, Torus torus, Position site) implements Fading {

    /**
     * Refuses null.
     *
     * @param fading fading in the plane, rows are UDs
     * @param torus the area
     * @param site the fixed end of the links
     */
    public WrappedFading {
        Objects.requireNonNull(fading, "fading");
        Objects.requireNonNull(torus, "torus");
        Objects.requireNonNull(site, "site");
    }

    @Override
    public int rows() {
        return fading.rows();
    }

    @Override
    public int columns() {
        return fading.columns();
    }

    @Override
    public void next(UdPlaces places, double[] re, double[] im) {
        fading.next(places.nearTo(torus, site), re, im);
    }
}
