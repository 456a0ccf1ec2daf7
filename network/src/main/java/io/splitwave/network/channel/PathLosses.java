package io.splitwave.network.channel;

import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.Objects;

/**
 * Large-scale laws of the two hops by way of the IRS, VRSL Section VI with (68).
 *
 * @param apIrs AP-IRS link, also of an independent uplink
 * @param irsUd IRS-UD links
 */
public record PathLosses(LogDistancePathLoss apIrs, LogDistancePathLoss irsUd) {

    /**
     * Refuses null.
     *
     * @param apIrs AP-IRS link, also of an independent uplink
     * @param irsUd IRS-UD links
     */
    public PathLosses {
        Objects.requireNonNull(apIrs, "apIrs");
        Objects.requireNonNull(irsUd, "irsUd");
    }
}
