package io.splitwave.optimizer.partition;

/**
 * Where a request is cut.
 *
 * @param cut 0-based place in the cuts of the instance
 * @param expectedBps R, the rate that the policy was given, bit/s, finite, at least 0
 */
public record PartitionDecision(int cut, double expectedBps) {
    /**
     * Checks the figures.
     *
     * @param cut place in the cuts
     * @param expectedBps rate, bit/s
     * @throws IllegalArgumentException if one is out of its range
     */
    public PartitionDecision {
        if (cut < 0 || !(expectedBps >= 0 && expectedBps < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "partition decision: cut must be >= 0, and expectedBps finite and >= 0; were " + cut + " and "
                            + expectedBps);
        }
    }
}
