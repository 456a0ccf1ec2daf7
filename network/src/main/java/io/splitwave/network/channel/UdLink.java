package io.splitwave.network.channel;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.Objects;

/**
 * The links of one kind between a fixed end and every UD: IRS-UD or AP-UD.
 *
 * @param gains power gain of each UD's link, frame by frame; advanced by the channel alone
 * @param fading small-scale fading, a row per UD; advanced by the channel alone
 */
public record UdLink(LargeScale gains, Fading fading) {

    /**
     * Refuses null.
     *
     * @param gains power gain of each UD's link, frame by frame
     * @param fading small-scale fading, a row per UD
     */
    public UdLink {
        Objects.requireNonNull(gains, "gains");
        Objects.requireNonNull(fading, "fading");
    }

    /**
     * Moves on to the next frame; asked for once per frame, in order, from frame 0.
     *
     * @param places where the UDs are in it
     * @return entries of the link, a row per UD: fading times the square root of the gain
     * @throws IllegalArgumentException if a gain is negative or not finite
     * @throws IllegalStateException if gains and fading are of different numbers of UDs
     */
    public ComplexMatrix next(UdPlaces places) {
        return next(places, ComplexMatrix.empty(fading.rows(), fading.columns()));
    }

    /** The same into the entries of another frame, which is lost. */
    ComplexMatrix next(UdPlaces places, ComplexMatrix lost) {
        double[] gainOf = gains.next(places);
        LinkBlock.requireGains(fading, gainOf);
        return LinkBlock.next(fading, places, ud -> gainOf[ud], lost);
    }

    /**
     * The places of the frame last asked for, with what blocks these links.
     *
     * @param places as they were given to {@link #next}
     * @return the same where nothing ever blocks
     */
    public UdPlaces seenBy(UdPlaces places) {
        return gains.seenBy(places);
    }
}
