package io.splitwave.optimizer.partition;

/** A way to decide where a request is cut. It has no state, draws nothing and does not see the clock; threads may share it. */
public interface PartitionPolicy {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one request.
     *
     * @param instance what is known
     * @param bps rate of the link, bit/s, finite, at least 0; the estimated or the actual one, as {@link PartitionPolicyEntry#rate} says
     * @return an allowed cut; of equal ones the one that sends least, and then the first
     * @throws IllegalArgumentException if the rate is out of its range, or the instance does not have or allow the policy's own cut
     */
    PartitionDecision decide(PartitionInstance instance, double bps);
}
