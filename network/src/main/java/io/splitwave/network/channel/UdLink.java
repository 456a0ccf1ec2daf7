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
        LinkBlock.requireGains(fading, gainOf);
        return LinkBlock.next(fading, places, ud -> gainOf[ud]);
    }
}
