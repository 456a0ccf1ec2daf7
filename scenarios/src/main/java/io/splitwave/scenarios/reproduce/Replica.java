package io.splitwave.scenarios.reproduce;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Values;
import java.util.List;

/**
 * The values kept of a replication.
 *
 * @param whole the replication in one line
 * @param first what its first frame decided: the decision for a fresh round, and the search for it
 * @param firstRound what was decided for its first round; null if it decides no rounds
 * @param missed the fraction by which a round's sum of delays differed, up or down, from the sum planned when it
 *     started, mean over the rounds; NaN if no round was completed
 * @param loss training loss of each round in which something was learned, nat
 */
public record Replica(ReplicationRow whole, Values first, Values firstRound, double missed, List<Double> loss) {
    /**
     * Copies the losses.
     *
     * @param whole the replication in one line
     * @param first what its first frame decided; null if it decides no frames
     * @param firstRound what was decided for its first round; null if it decides no rounds
     * @param missed the fraction by which sums of delays differed from their plan
     * @param loss training loss of each round, nat
     */
    public Replica {
        loss = List.copyOf(loss);
    }
}
