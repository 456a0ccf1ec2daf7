package io.splitwave.network.channel;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * A link whose two ends stand still: AP-IRS.
 *
 * @param gain power gain, a ratio, finite, at least 0
 * @param fading small-scale fading, N x N_AP; advanced by the channel alone
 */
public record FixedLink(double gain, Fading fading) {

    /**
     * Checks the gain.
     *
     * @param gain power gain, a ratio
     * @param fading small-scale fading, N x N_AP
     * @throws IllegalArgumentException if the gain is out of its range
     */
    public FixedLink {
        Objects.requireNonNull(fading, "fading");
        LinkBlock.requireGain("AP-IRS link", gain);
    }

    ComplexMatrix next(UdPlaces places) {
        return LinkBlock.next(fading, places, row -> gain);
    }
}
