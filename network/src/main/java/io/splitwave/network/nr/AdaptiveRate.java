package io.splitwave.network.nr;

import io.splitwave.network.nr.coding.LinkAdaptation;
import java.util.Objects;

/**
 * The sender of a link: it chooses the MCS by the SINR of the step before and the offset of its outer loop, and remembers no
 * more than these two.
 */
final class AdaptiveRate {

    private final LinkAdaptation adaptation;
    private double believedDb = Double.NaN;
    private double offsetDb;

    AdaptiveRate(LinkAdaptation adaptation) {
        this.adaptation = Objects.requireNonNull(adaptation, "adaptation");
    }

    /** The MCS of a step; the first one is chosen by the SINR of its own step, as by a report just before. */
    int mcs(double sinrDb) {
        return adaptation.thresholds().mcs((Double.isNaN(believedDb) ? sinrDb : believedDb) + offsetDb);
    }

    /** Takes what was measured in a step. */
    void measured(double sinrDb, double bler) {
        believedDb = sinrDb;
        offsetDb = adaptation.outerLoop().next(offsetDb, bler);
    }
}
