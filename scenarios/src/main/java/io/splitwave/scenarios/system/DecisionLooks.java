package io.splitwave.scenarios.system;

import java.util.Optional;

/** Optional power of a system that decides by round: a decision is taken again from scenario and seed. */
public interface DecisionLooks {
    /**
     * Plays a replication until a decision is taken.
     *
     * @param replication which replication, at least 0
     * @param number which decision of the replication, in the order in which they are taken, from 0
     * @return the decision; empty if the replication ends before it
     */
    Optional<DecisionLook> decision(int replication, long number);
}
