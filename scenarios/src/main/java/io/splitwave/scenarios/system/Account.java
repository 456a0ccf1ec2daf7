package io.splitwave.scenarios.system;

/**
 * What a system knows of a replication that the kernel does not: which device a member stands for, what it adopted for its
 * round, what was decided over the whole replication. The recorder asks, in the thread that plays.
 */
public interface Account {
    /**
     * The device that a member of a round stands for. A device with several requests under way is several members.
     *
     * @param member member of a round, at least 0
     * @return number of the device, from 0
     */
    default int device(int member) {
        return member;
    }

    /**
     * The support chain that a member stands for. Asked of chains that the plan marks as support alone.
     *
     * @param member member of a round that is no device
     * @return its name in the vocabulary
     * @throws IllegalStateException if the system has no support chains
     */
    default String support(int member) {
        throw new IllegalStateException("member " + member + " is a support chain, which the system has no name for");
    }

    /**
     * What a member adopted for the round that begins now, in the order of the vocabulary's adopted variables.
     *
     * @param member member of the round
     * @return a value for each variable: flags are 0 or 1, NaN is absent; empty if the vocabulary has none
     */
    double[] adopted(int member);

    /** The last event has happened: rows that waited for more are handed on. Called before {@link #figures()}. */
    default void end() {}

    /**
     * The system's own figures of the replication, in the order of the vocabulary's own figures. Asked once, after the last
     * row.
     *
     * @return a value for each figure, NaN for one that the replication does not have
     */
    double[] figures();

    /**
     * What was counted on the way.
     *
     * @return counts for {@link SystemType#remarks}
     */
    default Counts counts() {
        return Counts.NONE;
    }
}
