package io.splitwave.scenarios.reproduce;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Values;
import java.util.List;

/**
 * What is kept of a replication.
 *
 * @param whole the replication in one line
 * @param first what its first frame decided: the decision for a fresh round, and the search for it
 * @param missed by which fraction, up or down, a round's sum of delays missed the sum planned for it when it started, mean
 *     over the rounds; NaN if no round came to its end
 * @param loss training loss of each round in which something was learned, nat
 */
record Replica(ReplicationRow whole, Values first, double missed, List<Double> loss) {
    Replica {
        loss = List.copyOf(loss);
    }
}
