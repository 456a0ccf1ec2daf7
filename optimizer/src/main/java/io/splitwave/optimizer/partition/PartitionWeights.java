package io.splitwave.optimizer.partition;

/**
 * What latency, energy and leakage weigh in the cost of a request.
 *
 * @param latency w_T, finite, at least 0
 * @param energy w_E, finite, at least 0
 * @param privacy w_P, of the leakage, finite, at least 0
 */
public record PartitionWeights(double latency, double energy, double privacy) {
    /**
     * Checks the weights.
     *
     * @param latency of the latency
     * @param energy of the energy
     * @param privacy of the leakage
     * @throws IllegalArgumentException if one is out of its range, or all are 0
     */
    public PartitionWeights {
        PartitionInstance.requireLeast("weights.latency", latency);
        PartitionInstance.requireLeast("weights.energy", energy);
        PartitionInstance.requireLeast("weights.privacy", privacy);
        if (latency == 0 && energy == 0 && privacy == 0) {
            throw PartitionInstance.wrong("one of the weights must be > 0, all were 0");
        }
    }
}
