package io.splitwave.network.nr.coding;

import java.util.Objects;

/**
 * All that turns a SINR into bits.
 *
 * @param thresholds SINR thresholds of CQI and MCS; not in the standard
 * @param harq block errors and retransmissions
 * @param outerLoop offset on the SINR by which the MCS is chosen
 * @param rank number of layers
 */
public record LinkAdaptation(SinrThresholds thresholds, Harq harq, OuterLoop outerLoop, RankRule rank) {

    /**
     * Refuses null.
     *
     * @param thresholds SINR thresholds of CQI and MCS
     * @param harq block errors and retransmissions
     * @param outerLoop offset on the SINR by which the MCS is chosen
     * @param rank number of layers
     */
    public LinkAdaptation {
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(harq, "harq");
        Objects.requireNonNull(outerLoop, "outerLoop");
        Objects.requireNonNull(rank, "rank");
    }

    /**
     * The figures of the study: BLER 0.1 at the threshold with a slope of 2 per dB, 8 sub-slots within 1.5 dB, up to 4
     * transmissions, an outer loop with a target of 0.1, a step of 1 dB and a limit of 8 dB, two layers of 0.75 above 16 dB
     * with a deviation of 1 dB.
     *
     * @return the figures
     */
    public static LinkAdaptation ofStudy() {
        return new LinkAdaptation(
                SinrThresholds.common(),
                new Harq(new BlerCurve(2, 0.1), new SubSlots(8, 1.5), 4),
                new OuterLoop(0.1, 1, 8),
                new RankRule(16, 1, 0.75));
    }
}
