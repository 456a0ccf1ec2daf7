package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.profile.EmbeddingProfile;
import io.splitwave.learning.protocol.SubchannelLoad;
import io.splitwave.learning.protocol.SubchannelRound;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import java.util.Collections;

/** The stages of a scenario's rounds, and what serves them. */
final class SflamStages {
    /** A power is chosen so that an iteration ends exactly at the deadline, and instants are rounded. */
    private static final double DEADLINE_MARGIN = 1e-9;

    /** Weighted sum of models: a product and a sum for each parameter. */
    private static final double AVERAGE_FLOP_PER_PARAMETER = 2;

    private SflamStages() {}

    /**
     * The rounds of a scenario.
     *
     * @param profile bits and work of the embedding
     * @param samples of a batch
     * @param devices K
     * @param iterations of a round
     * @param deadlineS longest time of an iteration, s
     */
    static SubchannelRound round(EmbeddingProfile profile, int samples, int devices, int iterations, double deadlineS) {
        double modelBit =
                profile.trained() ? (double) profile.deviceParameters() * SubchannelInstance.FULL_PRECISION_BITS : 0;
        SubchannelLoad load = new SubchannelLoad(
                modelBit,
                profile.deviceForwardFlop(samples),
                profile.serverForwardFlop(samples) + profile.serverBackwardFlop(samples),
                profile.gradientBit(samples, SubchannelInstance.FULL_PRECISION_BITS),
                profile.deviceBackwardFlop(samples),
                modelBit);
        double aggregateFlop =
                profile.trained() ? AVERAGE_FLOP_PER_PARAMETER * profile.deviceParameters() * devices : 0;
        return new SubchannelRound(
                Collections.nCopies(devices, load), iterations, deadlineS * (1 + DEADLINE_MARGIN), aggregateFlop);
    }
}
