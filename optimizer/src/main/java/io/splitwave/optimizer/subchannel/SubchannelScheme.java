package io.splitwave.optimizer.subchannel;

/**
 * A way to decide subchannels, bits and powers of an iteration. An instance belongs to one replication and must not be shared
 * between threads; it does not see the clock.
 */
public interface SubchannelScheme {
    /**
     * The name it is chosen by.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * Decides one iteration.
     *
     * @param instance what is known when it begins
     * @return a decision by which every user device with a subchannel meets the deadline
     * @throws IllegalArgumentException if the scheme is bound to a number of bits that the instance does not allow
     */
    SubchannelDecision decide(SubchannelInstance instance);
}
