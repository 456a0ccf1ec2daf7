package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import java.util.List;

/**
 * A way to decide clusters and cuts for many rounds, and powers and beams for each. An instance belongs to one replication and must not be
 * shared between threads; it does not see the clock.
 */
public interface CellFreeScheme {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * The instance that it decides: another one if devices send other things than activations under this scheme.
     *
     * @param instance what is known
     * @return the same, or with another last split; of that, the same
     */
    CellFreeInstance seen(CellFreeInstance instance);

    /**
     * Decides clusters and cuts.
     *
     * @param instance what is known; its channel is not looked at
     * @param draws channels that may come, at least one
     * @return clusters and cuts with the mean of their objective
     * @throws IllegalArgumentException if a draw has another shape, or the scheme does not suit the size of the instance
     */
    LongTermPlan plan(CellFreeInstance instance, List<CellFreeChannel> draws);

    /**
     * Decides powers and beams of a round.
     *
     * @param instance what is known, with the channel of the round
     * @param plan of this scheme
     * @return a decision with the bound of {@link #seen} for this channel, over all clusters and cuts
     */
    CellFreeDecision decide(CellFreeInstance instance, LongTermPlan plan);
}
