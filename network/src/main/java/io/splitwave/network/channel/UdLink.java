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

    ComplexMatrix next(UdPlaces places) {
        double[] gainOf = gains.next(places);
        if (gainOf.length != fading.rows()) {
            throw new IllegalStateException(
                    "UD link: " + gainOf.length + " gains for " + fading.rows() + " rows of fading");
        }
        for (int ud = 0; ud < gainOf.length; ud++) {
            LinkBlock.requireGain("link of UD " + ud, gainOf[ud]);
        }
        return LinkBlock.next(fading, places, ud -> gainOf[ud]);
    }
}
